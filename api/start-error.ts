/**
 * A start that cannot succeed until somebody acts. The message is one line that names the cause and the next step; it
 * is printed as it is, without a stack.
 */
export class StartError extends Error {
  override name = this.constructor.name;
}

/** A setting is missing or wrong: the message names its variable. */
export class ConfigError extends StartError {}
