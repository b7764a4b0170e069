"""Accounts: who may enter, with what rights, and from where they did."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from profiles.models.organisation import Company
from profiles.models.tables import Table, allowed

ROLES = ("employee", "area_head", "hr", "quality", "auditor", "administrator")
LINK_PURPOSES = ("first", "invitation", "reset")


class Account(Table):
    """A person's way in; `login` is kept folded, `name` is how signatures and lists show the person.

    `password` is the argon2 hash, null until the owner has set one; `reset_at` is when it was last replaced by a
    link, or a lost second factor turned off. `factor` is the factor's secret, encrypted, in use since `factor_since`;
    `factor_step` is the last time step that it was used for, so that no code serves twice. `failures` counts the
    refused logins since the last good one, and none is taken before `locked_until`. `calendar` is the digest of the
    secret in the address of the person's calendar.
    """

    __tablename__ = "account"
    __table_args__ = (
        Index("uq_account_calendar", "calendar", unique=True),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    login: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    mail: Mapped[str | None]
    language: Mapped[str | None]
    password: Mapped[str | None]
    password_at: Mapped[dt.datetime | None]
    reset_at: Mapped[dt.datetime | None]
    factor: Mapped[str | None]
    factor_since: Mapped[dt.datetime | None]
    factor_step: Mapped[int | None]
    failures: Mapped[int] = mapped_column(default=0)
    locked_until: Mapped[dt.datetime | None]
    disabled_at: Mapped[dt.datetime | None]
    calendar: Mapped[str | None]
    created_at: Mapped[dt.datetime]

    grants: Mapped[list[Grant]] = relationship(
        back_populates="account", cascade="all, delete-orphan", order_by="Grant.id"
    )


class Grant(Table):
    """A role of an account in a company, or in every company where `company_id` is null.

    The role of an area head is for the area whose resolved name is `area_key`; others have ''.
    """

    __tablename__ = "account_grant"
    __table_args__ = (
        CheckConstraint(allowed("role", ROLES), "role"),
        CheckConstraint("area_key = '' OR role = 'area_head'", "area"),
        UniqueConstraint("account_id", "company_id", "role", "area_key"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), index=True)
    company_id: Mapped[int | None] = mapped_column(ForeignKey("company.id"))
    role: Mapped[str]
    area: Mapped[str | None]
    area_key: Mapped[str] = mapped_column(default="")

    account: Mapped[Account] = relationship(back_populates="grants")
    company: Mapped[Company | None] = relationship()


class Login(Table):
    """A session of the browser, from its login to its end; `token` is the digest of what the cookie holds."""

    __tablename__ = "login"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), index=True)
    token: Mapped[str] = mapped_column(unique=True)
    began_at: Mapped[dt.datetime]
    seen_at: Mapped[dt.datetime]
    ended_at: Mapped[dt.datetime | None]
    address: Mapped[str]
    agent: Mapped[str]

    account: Mapped[Account] = relationship()


class Link(Table):
    """An address that serves once: to begin the installation, to accept an invitation, to set a new password.

    `token` is the digest of what the address holds; the first administrator's link has no account yet.
    """

    __tablename__ = "link"
    __table_args__ = (CheckConstraint(allowed("purpose", LINK_PURPOSES), "purpose"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), index=True)
    purpose: Mapped[str]
    token: Mapped[str] = mapped_column(unique=True)
    made_by: Mapped[str]
    made_at: Mapped[dt.datetime]
    expires_at: Mapped[dt.datetime]
    used_at: Mapped[dt.datetime | None]

    account: Mapped[Account | None] = relationship()


class Absence(Table):
    """When an account's person is away: their deputies sign meanwhile. Both days count."""

    __tablename__ = "absence"
    __table_args__ = (
        CheckConstraint("until >= since", "order"),
        Index("ix_absence_account_id", "account_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"))
    since: Mapped[dt.date]
    until: Mapped[dt.date]

    account: Mapped[Account] = relationship()
