package org.palimpsest.wikitext.expand;

import java.util.HashSet;
import java.util.Set;
import org.palimpsest.model.message.Message;
import org.palimpsest.wikitext.context.Settings.Limits;
import org.palimpsest.wikitext.output.LimitReport;
import org.palimpsest.wikitext.output.OutputBuilder;
import org.palimpsest.wikitext.output.Tracking;

/**
 * What a parse may still cost (spec: wikitext.md, 4). Says so to the page's maintainers where a
 * limit is met. Not thread-safe.
 */
final class Budget {
  /** How much may be expanded in vain, as a multiple of what may be included. */
  private static final int VAIN = 4;

  private final Limits limits;
  private final OutputBuilder output;
  private final Set<String> expensive = new HashSet<>();
  private int nodes;
  private long includeBytes;
  private long refusedBytes;
  private long argumentBytes;
  private int depth;
  private int deepest;
  private int failures;

  Budget(Limits limits, OutputBuilder output) {
    this.limits = limits;
    this.output = output;
  }

  /** Expansion goes one level deeper; false if it may not, and then it has not. */
  boolean enter() {
    if (depth > limits.depth()) {
      exceeded(
          Tracking.EXPANSION_DEPTH,
          Message.of("expansion-depth-exceeded-warning", Message.count(limits.depth())));
      return false;
    }
    depth++;
    deepest = Math.max(deepest, depth);
    return true;
  }

  /** Expansion comes back from a level. */
  void leave() {
    depth--;
  }

  /** Expansion comes to another piece; false if it may not. */
  boolean visit() {
    if (nodes >= limits.nodes()) {
      exceeded(Tracking.NODE_COUNT, tooManyNodes());
      return false;
    }
    nodes++;
    return true;
  }

  /** What is said where expansion comes to no further piece. */
  Message tooManyNodes() {
    return Message.of("node-count-exceeded-warning", Message.count(limits.nodes()));
  }

  /** Whether there is any use in expanding another template. */
  boolean mayInclude() {
    return refusedBytes <= (long) VAIN * limits.includeBytes();
  }

  /** Whether a text of so many bytes may be put in the place of a template; counts it if so. */
  boolean include(long bytes) {
    if (!mayInclude() || includeBytes + bytes > limits.includeBytes()) {
      refusedBytes += bytes;
      exceeded(Tracking.INCLUDE_SIZE, Message.of("post-expand-template-inclusion-warning"));
      return false;
    }
    includeBytes += bytes;
    return true;
  }

  /** Whether a value of so many bytes may be put in the place of a parameter; counts it if so. */
  boolean argument(long bytes) {
    if (argumentBytes + bytes > limits.argumentBytes()) {
      exceeded(Tracking.ARGUMENT_SIZE, Message.of("post-expand-template-argument-warning"));
      return false;
    }
    argumentBytes += bytes;
    return true;
  }

  /** Whether something expensive may be asked; counts it when it is asked for the first time. */
  boolean expensive(String question) {
    if (expensive.contains(question)) {
      return true;
    }
    if (expensive.size() >= limits.expensive()) {
      exceeded(
          Tracking.EXPENSIVE_FUNCTIONS,
          Message.of("expensive-parserfunction-warning", Message.count(limits.expensive())));
      return false;
    }
    expensive.add(question);
    return true;
  }

  /** How often expansion has met a limit or a loop: a text that did so is not used again. */
  int failures() {
    return failures;
  }

  /** Expansion has met a template that it is in already. */
  void loop(Message warning) {
    exceeded(Tracking.TEMPLATE_LOOP, warning);
  }

  /** What has been used so far. */
  LimitReport report(int hiddenDepth, long hiddenBytes) {
    return new LimitReport(
        nodes, includeBytes, argumentBytes, deepest, expensive.size(), hiddenDepth, hiddenBytes);
  }

  private void exceeded(Tracking what, Message warning) {
    failures++;
    output.track(what);
    output.warn(warning);
  }
}
