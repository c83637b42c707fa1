import { Migration } from '@mikro-orm/migrations';

export class Migration20261124092307 extends Migration {

  override name = 'Migration20261124092307';

  override up(): void | Promise<void> {
    this.addSql(`create table "gmail_connection" ("agency_id" uuid not null, "agent_id" uuid not null, "email" text not null, "status" text not null, "connected_at" timestamptz(3) not null, primary key ("agency_id", "agent_id"));`);

    this.addSql(`create table "secret_gmail_consent" ("agency_id" uuid not null, "hash" bytea not null, "agent_id" uuid not null, "sealed_verifier" bytea not null, "expires_at" timestamptz(3) not null, primary key ("agency_id", "hash"));`);

    this.addSql(`create table "secret_gmail_token" ("agency_id" uuid not null, "agent_id" uuid not null, "sealed_token" bytea not null, primary key ("agency_id", "agent_id"));`);

    this.addSql(`alter table "portal_link" add "opened_void_at" timestamptz(3) null;`);

    this.addSql(`alter table "suppression" add "lifted" boolean not null default false;`);
    this.addSql(`alter table "suppression" rename column "created_at" to "changed_at";`);

    this.addSql(`alter table "gmail_connection" add constraint "gmail_connection_agency_id_agent_id_foreign" foreign key ("agency_id", "agent_id") references "agent" ("agency_id", "id") on update no action on delete no action;`);
    this.addSql(`alter table "gmail_connection" add constraint "gmail_connection_status_check" check ("status" in ('CONNECTED', 'RECONNECT_NEEDED'));`);

    this.addSql(`alter table "secret_gmail_consent" add constraint "secret_gmail_consent_agency_id_agent_id_foreign" foreign key ("agency_id", "agent_id") references "agent" ("agency_id", "id") on update no action on delete no action;`);

    this.addSql(`alter table "secret_gmail_token" add constraint "secret_gmail_token_agency_id_agent_id_foreign" foreign key ("agency_id", "agent_id") references "gmail_connection" ("agency_id", "agent_id") on update no action on delete no action;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "secret_gmail_token" drop constraint "secret_gmail_token_agency_id_agent_id_foreign";`);

    this.addSql(`drop table if exists "gmail_connection" cascade;`);
    this.addSql(`drop table if exists "secret_gmail_consent" cascade;`);
    this.addSql(`drop table if exists "secret_gmail_token" cascade;`);

    this.addSql(`alter table "portal_link" drop column "opened_void_at";`);

    this.addSql(`alter table "suppression" drop column "lifted";`);
    this.addSql(`alter table "suppression" rename column "changed_at" to "created_at";`);
  }

}
