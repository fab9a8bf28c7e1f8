-- safe: columns with a default; a release before this one signs in by password alone, and so must not run beside this one.

-- Put out of use from above; what it wrote stays.
alter table account add column closed boolean not null default false;
-- The secret of the second factor (RFC 6238), and the last step a code was taken of: no code is taken twice.
alter table account add column totp_secret text;
alter table account add column totp_confirmed boolean not null default false;
alter table account add column totp_last bigint not null default 0;
-- Digests of codes on paper, each good once.
alter table account add column recovery_digests bytea[] not null default '{}';

-- A name for a session that may be shown, unlike its digest.
alter table session add column id uuid not null default gen_random_uuid();
-- The sign-ins of an account: shown to it, ended from above.
create index session_account on session (account_id);
