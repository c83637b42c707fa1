import { Migration } from '@mikro-orm/migrations';

/** A token ends with the access of the agent who made it; those of agents who had left before went on. */
export class Migration20261124165500 extends Migration {

  override name = 'Migration20261124165500';

  override up(): void | Promise<void> {
    this.addSql(`update api_token as token set revoked_at = greatest(agent.deactivated_at, token.created_at)
      from agent where agent.agency_id = token.agency_id and agent.id = token.created_by
        and agent.deactivated_at is not null and token.revoked_at is null;`);
  }

  override down(): void | Promise<void> {}

}
