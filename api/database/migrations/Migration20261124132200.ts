import { Migration } from '@mikro-orm/migrations';

export class Migration20261124132200 extends Migration {

  override name = 'Migration20261124132200';

  override up(): void | Promise<void> {
    this.addSql(`create index "email_delivery_in_trouble" on "email_delivery" ("agency_id", "contact_id") where "status" in ('BOUNCED', 'SPAM_COMPLAINT', 'FAILED');`);

    this.addSql(`create index "portal_account_pending" on "portal_account" ("agency_id", "contact_id") where "password_set_at" is null and "disabled_at" is null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "portal_account_pending";`);

    this.addSql(`drop index "email_delivery_in_trouble";`);
  }

}
