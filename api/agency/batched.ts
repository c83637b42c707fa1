import DataLoader from 'dataloader';
import type { Context } from '../context.ts';

/**
 * A read by key that many objects of one answer ask for: their keys are gathered and read by one statement.
 * `batch` answers in the order of the keys.
 */
export function batched<Key, Value>(batch: (context: Context, keys: readonly Key[]) => Promise<Value[]>) {
  const loaders = new WeakMap<Context, DataLoader<Key, Value, string>>();
  return (context: Context, key: Key): Promise<Value> => {
    let loader = loaders.get(context);
    if (!loader) {
      loader = new DataLoader((keys) => batch(context, keys), { cacheKeyFn: JSON.stringify });
      loaders.set(context, loader);
    }
    return loader.load(key);
  };
}
