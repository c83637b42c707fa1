import { Migration } from '@mikro-orm/migrations';

export class Migration20261124170331 extends Migration {

  override name = 'Migration20261124170331';

  override up(): void | Promise<void> {
    this.addSql(`alter table "suppression" add "reason" text not null default 'UNKNOWN';`);
    this.addSql(`alter table "suppression" add constraint "suppression_reason_check" check ("reason" in ('BOUNCE', 'SPAM_COMPLAINT', 'UNSUBSCRIBE', 'MANUAL', 'UNKNOWN'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "suppression" drop constraint "suppression_reason_check";`);
    this.addSql(`alter table "suppression" drop column "reason";`);
  }

}
