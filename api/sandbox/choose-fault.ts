import type { FastifyReply, FastifyRequest } from 'fastify';

interface Faulty<Fault> {
  fail(fault: Fault): void;
  recover(): void;
}

/**
 * Takes the form that chooses what goes wrong at a provider, and leads back to `page`. "none" ends it; what is not known is
 * refused with 400 and changes nothing, so that a slip of a script is not taken for all being well.
 */
export const chooseFault =
  <Fault extends string>(page: string, faults: Record<Fault, string>, provider: Faulty<Fault>) =>
  ({ body }: FastifyRequest<{ Body: { fault?: string } | undefined }>, reply: FastifyReply) => {
    const fault = body?.fault ?? '';
    if (fault === 'none') provider.recover();
    else if (isOne(faults, fault)) provider.fail(fault);
    else
      return reply.code(400).send({
        error: `“${fault}” is no fault that can be played. Send one of: none, ${Object.keys(faults).join(', ')}.`,
      });
    return reply.redirect(page, 303);
  };

const isOne = <Fault extends string>(faults: Record<Fault, string>, fault: string): fault is Fault =>
  Object.hasOwn(faults, fault);
