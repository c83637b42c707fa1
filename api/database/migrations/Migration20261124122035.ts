import { Migration } from '@mikro-orm/migrations';

export class Migration20261124122035 extends Migration {

  override name = 'Migration20261124122035';

  override up(): void | Promise<void> {
    this.addSql(`create table "api_token" ("agency_id" uuid not null, "id" uuid not null, "scopes" text[] not null, "created_at" timestamptz(3) not null, "created_by" uuid not null, "expires_at" timestamptz(3) null, "last_used_at" timestamptz(3) null, "revoked_at" timestamptz(3) null, primary key ("agency_id", "id"));`);

    this.addSql(`create table "secret_api_token" ("agency_id" uuid not null, "hash" bytea not null, "token_id" uuid not null, primary key ("agency_id", "hash"));`);

    this.addSql(`alter table "api_token" add constraint "api_token_agency_id_id_foreign" foreign key ("agency_id", "id") references "actor" ("agency_id", "id") on update no action on delete no action;`);
    this.addSql(`alter table "api_token" add constraint "api_token_agency_id_created_by_foreign" foreign key ("agency_id", "created_by") references "agent" ("agency_id", "id") on update no action on delete no action;`);
    this.addSql(`alter table "api_token" add constraint "api_token_scopes_check" check ("scopes" <@ array['READ'::text, 'PORTAL_WRITE'::text, 'CRM_WRITE'::text]);`);

    this.addSql(`alter table "secret_api_token" add constraint "secret_api_token_agency_id_token_id_foreign" foreign key ("agency_id", "token_id") references "api_token" ("agency_id", "id") on update no action on delete no action;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "secret_api_token" drop constraint "secret_api_token_agency_id_token_id_foreign";`);

    this.addSql(`drop table if exists "api_token" cascade;`);
    this.addSql(`drop table if exists "secret_api_token" cascade;`);
  }

}
