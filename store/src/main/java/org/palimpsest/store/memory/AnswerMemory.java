package org.palimpsest.store.memory;

/** What the answers to all requests hold together. Thread-safe. */
public final class AnswerMemory {
  private final MemoryBudget budget;
  private final HeldTexts texts;

  /** Answers hold no more than this. */
  public AnswerMemory(MemoryBudget budget) {
    this.budget = budget;
    this.texts = new HeldTexts(budget);
  }

  /** What one request holds: nothing at first. To be closed when its answer has been sent. */
  public RequestMemory open() {
    return new RequestMemory(budget, texts);
  }

  /** How many bytes are held now. */
  public long taken() {
    return budget.taken();
  }
}
