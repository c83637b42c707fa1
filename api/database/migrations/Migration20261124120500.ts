import { Migration } from '@mikro-orm/migrations';

export class Migration20261124120500 extends Migration {

  override name = 'Migration20261124120500';

  override up(): void | Promise<void> {
    this.addSql(`create index "email_delivery_by_time" on "email_delivery" using brin ("created_at");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "email_delivery_by_time";`);
  }

}
