/** What goes on behind answers that have been given. A clean stop waits for it. */
export class Underway {
  private readonly works = new Set<Promise<unknown>>();

  /** Gives back what it is given. */
  add<T>(work: Promise<T>): Promise<T> {
    this.works.add(work);
    const forget = () => this.works.delete(work);
    work.then(forget, forget);
    return work;
  }

  /** Comes back when nothing is under way any more, whatever came of it. */
  async end(): Promise<void> {
    while (this.works.size > 0) await Promise.allSettled(this.works);
  }
}
