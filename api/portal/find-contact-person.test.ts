import { expect, test } from 'vitest';
import { useWorld } from '../testing/world.ts';

const world = useWorld();

test('R13 who answers a mail that nobody in person sent reaches the agent who invited last', async () => {
  const agency = await world.agency();
  const ana = await (await agency.contact()).claimed();
  await ana.forgot();
  await world.app.underway.end();
  expect(ana.mails()[0]?.replyTo).toBe(agency.facts.agentEmail);
  await ana.reset('nine slow trains');
  expect(ana.mails()[0]).toMatchObject({ subject: 'Your password was changed', replyTo: agency.facts.agentEmail });
});

test('also where that is a colleague, and else the one who has been there longest', async () => {
  const agency = await world.agency();
  const colleague = await agency.colleague('Robin');
  const [ana, ben] = [await agency.contact(), await (await agency.contact()).invited()];
  await ana.act('SEND_INVITE', colleague);
  for (const contact of [ana, ben]) await contact.forgot();
  await world.app.underway.end();
  expect(ana.mails()[0]?.replyTo).toBe(`robin@${agency.facts.slug}.example`);

  await world.app.pool.query('update agent set deactivated_at = $1 where email = $2', [
    world.clock.now(),
    `robin@${agency.facts.slug}.example`,
  ]);
  world.clock.advance(61_000);
  for (const contact of [ana, ben]) await contact.forgot();
  await world.app.underway.end();
  for (const contact of [ana, ben]) expect(contact.mails()[0]?.replyTo).toBe(agency.facts.agentEmail);
});
