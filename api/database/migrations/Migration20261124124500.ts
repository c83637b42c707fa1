import { Migration } from '@mikro-orm/migrations';

export class Migration20261124124500 extends Migration {

  override name = 'Migration20261124124500';

  // Builds contact_by_name anew, in the new order.
  override up(): void | Promise<void> {
    this.addSql(`alter table "contact" alter column "first_name" type text collate "und-x-icu", alter column "last_name" type text collate "und-x-icu";`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "contact" alter column "first_name" type text collate "default", alter column "last_name" type text collate "default";`);
  }

}
