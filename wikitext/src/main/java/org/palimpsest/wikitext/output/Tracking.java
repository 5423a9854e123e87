package org.palimpsest.wikitext.output;

/** What is found about pages for their maintainers: each puts pages into a category of its own. */
public enum Tracking {
  DUPLICATE_ARGUMENTS("duplicate-args-category"),
  TEMPLATE_LOOP("template-loop-category"),
  INCLUDE_SIZE("post-expand-template-inclusion-category"),
  ARGUMENT_SIZE("post-expand-template-argument-category"),
  EXPANSION_DEPTH("expansion-depth-exceeded-category"),
  NODE_COUNT("node-count-exceeded-category"),
  EXPENSIVE_FUNCTIONS("expensive-parserfunction-category"),
  HIDDEN_DEPTH("unstrip-depth-category"),
  HIDDEN_SIZE("unstrip-size-category"),
  BROKEN_FILE("broken-file-category"),
  DOUBLE_UNIT("double-px-category"),
  FORMATNUM("nonnumeric-formatnum"),
  IGNORED_DISPLAY_TITLE("restricted-displaytitle-ignored"),
  INVALID_LANGUAGE("bad-language-code-category"),
  HIDDEN_CATEGORY("hidden-category-category"),
  INDEXED("index-category"),
  NOT_INDEXED("noindex-category");

  private final String message;

  Tracking(String message) {
    this.message = message;
  }

  /** The key of the message that names the category. */
  public String message() {
    return message;
  }
}
