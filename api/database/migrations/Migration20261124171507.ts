import { Migration } from '@mikro-orm/migrations';

export class Migration20261124171507 extends Migration {

  override name = 'Migration20261124171507';

  override up(): void | Promise<void> {
    this.addSql(`alter table "gmail_connection" add "broken_at" timestamptz(3) null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "gmail_connection" drop column "broken_at";`);
  }

}
