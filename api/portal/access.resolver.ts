import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { agencyCredential } from '../agency/agency-credential.ts';
import { For } from '../agency/audience.ts';
import { idOf } from '../agency/id.rules.ts';
import { identifyViewer } from '../agency/identify-viewer.ts';
import type { Context } from '../context.ts';
import { dispatchAtOnce } from '../mail/dispatch-delivery.ts';
import type { PortalAction } from './access.rules.ts';
import { actionResult } from './action-result.read.ts';
import { performAction } from './perform-action.ts';
import { PortalActionPayload } from './portal-account.type.ts';

/** One method per action of the table, by type: a row without its method does not compile. */
type ActionMethods = {
  [Action in PortalAction as `portalAccount${PascalCase<Action>}`]: (
    contactId: string,
    context: Context,
  ) => Promise<PortalActionPayload>;
};
type PascalCase<T extends string> = T extends `${infer Word}_${infer Rest}`
  ? `${Capitalize<Lowercase<Word>>}${PascalCase<Rest>}`
  : Capitalize<Lowercase<T>>;

const contactIdArg = () => Arg('contactId', () => ID);
const action = (description: string) => (target: object, name: string, method: PropertyDescriptor) => {
  For('agency', 'PORTAL_WRITE')(target, name, method);
  Mutation(() => PortalActionPayload, { description })(target, name, method);
};

@Resolver()
export class AccessResolver implements ActionMethods {
  @action('First invite. From NONE.')
  portalAccountSendInvite(@contactIdArg() contactId: string, @Ctx() context: Context) {
    return act('SEND_INVITE', contactId, context);
  }

  @action('A new claim link; the old one is dead. From PENDING.')
  portalAccountResendInvite(@contactIdArg() contactId: string, @Ctx() context: Context) {
    return act('RESEND_INVITE', contactId, context);
  }

  @action("A reset link to the account's own address. From ACTIVE.")
  portalAccountSendPasswordReset(@contactIdArg() contactId: string, @Ctx() context: Context) {
    return act('SEND_PASSWORD_RESET', contactId, context);
  }

  @action('Ends the claim link and disables the account. From PENDING.')
  portalAccountCancelAndDisable(@contactIdArg() contactId: string, @Ctx() context: Context) {
    return act('CANCEL_AND_DISABLE', contactId, context);
  }

  @action('Ends every session and link; the password is kept. From ACTIVE.')
  portalAccountDisableAccess(@contactIdArg() contactId: string, @Ctx() context: Context) {
    return act('DISABLE_ACCESS', contactId, context);
  }

  @action('Back to PENDING with a fresh invite; the old password is forgotten. From DISABLED.')
  portalAccountReactivateAndReinvite(@contactIdArg() contactId: string, @Ctx() context: Context) {
    return act('REACTIVATE_AND_REINVITE', contactId, context);
  }

  @action('Back without an e-mail: ACTIVE if a password still stands, else PENDING. From DISABLED.')
  portalAccountReEnableOnly(@contactIdArg() contactId: string, @Ctx() context: Context) {
    return act('RE_ENABLE_ONLY', contactId, context);
  }
}

async function act(action: PortalAction, contactId: string, context: Context): Promise<PortalActionPayload> {
  const { app } = context;
  const by = await identifyViewer(context);
  const { refusal, deliveryId } = await performAction(app, app.orm.em.fork(), { action, contactId, by });
  if (deliveryId) await dispatchAtOnce(app, { agencyId: by.agencyId, id: deliveryId });

  const [row] = await actionResult(app.pool, {
    ...agencyCredential(context),
    now: app.clock.now(),
    contactId: idOf(contactId),
    deliveryId,
  });
  return {
    portalAccount: row?.result?.portalAccount ?? null,
    delivery: row?.result?.delivery ?? null,
    errors: refusal ? [refusal] : [],
  };
}
