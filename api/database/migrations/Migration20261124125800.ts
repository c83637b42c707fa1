import { Migration } from '@mikro-orm/migrations';

export class Migration20261124125800 extends Migration {

  override name = 'Migration20261124125800';

  override up(): void | Promise<void> {
    this.addSql(`create index "agent_session_by_end" on "secret_agent_session" ("expires_at");`);
    this.addSql(`create index "portal_session_by_end" on "secret_portal_session" ("expires_at");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "agent_session_by_end";`);
    this.addSql(`drop index "portal_session_by_end";`);
  }

}
