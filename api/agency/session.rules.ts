const hours = 3_600_000;

/** In milliseconds: how long a session lives unused, and how long at all. */
export const agentSession = { idle: 12 * hours, absolute: 24 * hours };
export const portalSession = { idle: 7 * 24 * hours, absolute: 30 * 24 * hours };

/** How long after its absolute end a session is still on record, whether it was ended before or not, in milliseconds. */
export const deadSessionsStay = 7 * 24 * hours;

/** How long a device is known on which somebody has signed in, in milliseconds. */
export const knownDeviceLasts = 180 * 24 * hours;

/** Use is written down at most this often, in milliseconds. */
export const touchInterval = 60_000;
