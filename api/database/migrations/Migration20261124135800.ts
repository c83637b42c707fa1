import { Migration } from '@mikro-orm/migrations';

export class Migration20261124135800 extends Migration {

  override name = 'Migration20261124135800';

  // For each statement: also one that meets no row is a mistake, and TRUNCATE has no rows to ask.
  override up(): void | Promise<void> {
    this.addSql(`create function refuse_rewriting() returns trigger language plpgsql as $$ begin raise exception '% is append-only: % is refused', tg_table_name, tg_op; end $$;`);

    this.addSql(`create trigger "portal_account_event_append_only" before update or delete or truncate on "portal_account_event" for each statement execute function refuse_rewriting();`);

    this.addSql(`create trigger "login_event_append_only" before update or delete or truncate on "login_event" for each statement execute function refuse_rewriting();`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop trigger "login_event_append_only" on "login_event";`);

    this.addSql(`drop trigger "portal_account_event_append_only" on "portal_account_event";`);

    this.addSql(`drop function refuse_rewriting();`);
  }

}
