import { Migration } from '@mikro-orm/migrations';

export class Migration20261124131500 extends Migration {

  override name = 'Migration20261124131500';

  override up(): void | Promise<void> {
    this.addSql(`create table "agent_invite" ("agency_id" uuid not null, "id" uuid not null, "email" text not null, "invited_by" uuid not null, "sent_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "accepted_at" timestamptz(3) null, "withdrawn_at" timestamptz(3) null, primary key ("agency_id", "id"));`);
    this.addSql(`create unique index "agent_invite_standing" on "agent_invite" ("agency_id", "email") where "accepted_at" is null and "withdrawn_at" is null;`);

    this.addSql(`create table "secret_agent_invite" ("agency_id" uuid not null, "invite_id" uuid not null, "hash" bytea not null, primary key ("agency_id", "invite_id"));`);
    this.addSql(`alter table "secret_agent_invite" add constraint "agent_invite_hash" unique ("agency_id", "hash");`);

    this.addSql(`create table "secret_agent_reset" ("agency_id" uuid not null, "agent_id" uuid not null, "hash" bytea not null, "link_id" uuid not null, "expires_at" timestamptz(3) not null, primary key ("agency_id", "agent_id"));`);
    this.addSql(`alter table "secret_agent_reset" add constraint "agent_reset_hash" unique ("agency_id", "hash");`);

    this.addSql(`alter table "agent" add "is_owner" boolean not null default false;`);
    // Whoever has been with an agency longest founded it.
    this.addSql(`update "agent" set "is_owner" = true where ("agency_id", "id") in (select distinct on ("agency_id") "agency_id", "id" from "agent" order by "agency_id", "created_at", "id");`);

    this.addSql(`alter table "email_delivery" drop constraint "email_delivery_purpose_check";`);
    this.addSql(`alter table "email_delivery" alter column "contact_id" drop not null;`);
    this.addSql(`create index "email_delivery_of_link" on "email_delivery" ("agency_id", "link_id");`);
    this.addSql(`alter table "email_delivery" add constraint "email_delivery_purpose_check" check ("purpose" in ('INVITE', 'PASSWORD_RESET', 'PASSWORD_CHANGED', 'AGENT_INVITE', 'AGENT_PASSWORD_RESET', 'AGENT_PASSWORD_CHANGED'));`);

    this.addSql(`alter table "agent_invite" add constraint "agent_invite_agency_id_foreign" foreign key ("agency_id") references "agency" ("id") on update no action on delete no action;`);
    this.addSql(`alter table "agent_invite" add constraint "agent_invite_agency_id_invited_by_foreign" foreign key ("agency_id", "invited_by") references "actor" ("agency_id", "id") on update no action on delete no action;`);

    this.addSql(`alter table "secret_agent_invite" add constraint "secret_agent_invite_agency_id_invite_id_foreign" foreign key ("agency_id", "invite_id") references "agent_invite" ("agency_id", "id") on update no action on delete no action;`);

    this.addSql(`alter table "secret_agent_reset" add constraint "secret_agent_reset_agency_id_agent_id_foreign" foreign key ("agency_id", "agent_id") references "agent" ("agency_id", "id") on update no action on delete no action;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "secret_agent_invite" drop constraint "secret_agent_invite_agency_id_invite_id_foreign";`);

    this.addSql(`drop table if exists "agent_invite" cascade;`);
    this.addSql(`drop table if exists "secret_agent_invite" cascade;`);
    this.addSql(`drop table if exists "secret_agent_reset" cascade;`);

    this.addSql(`alter table "agent" drop column "is_owner";`);

    this.addSql(`drop index "email_delivery_of_link";`);
    this.addSql(`alter table "email_delivery" drop constraint "email_delivery_purpose_check";`);
    this.addSql(`delete from "email_delivery" where "contact_id" is null;`);
    this.addSql(`alter table "email_delivery" alter column "contact_id" set not null;`);
    this.addSql(`alter table "email_delivery" add constraint "email_delivery_purpose_check" check ("purpose" in ('INVITE', 'PASSWORD_RESET', 'PASSWORD_CHANGED'));`);
  }

}
