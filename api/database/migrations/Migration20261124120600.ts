import { Migration } from '@mikro-orm/migrations';

export class Migration20261124120600 extends Migration {

  override name = 'Migration20261124120600';

  override up(): void | Promise<void> {
    this.addSql(`create table "logo" ("agency_id" uuid not null, "hash" text not null, "format" text not null, "content" bytea not null, "uploaded_at" timestamptz(3) not null, "saved_at" timestamptz(3) null, primary key ("agency_id", "hash"));`);
    this.addSql(`create index "logo_by_hash" on "logo" ("hash");`);
    this.addSql(`create index "logo_unsaved" on "logo" ("uploaded_at") where "saved_at" is null;`);

    this.addSql(`alter table "logo" add constraint "logo_agency_id_foreign" foreign key ("agency_id") references "agency" ("id") on update no action on delete no action;`);
    this.addSql(`alter table "logo" add constraint "logo_format_check" check ("format" in ('png', 'jpeg'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "logo" cascade;`);
  }

}
