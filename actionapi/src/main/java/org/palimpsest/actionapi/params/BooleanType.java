package org.palimpsest.actionapi.params;

/** Truth values: true when the parameter is present, whatever its text. */
final class BooleanType implements ParamType<Boolean> {
  static final BooleanType INSTANCE = new BooleanType();

  private BooleanType() {}

  @Override
  public Parsed<Boolean> parse(String text, String name, ParamContext context) {
    return Parsed.good(true);
  }

  @Override
  public boolean takesSeparators() {
    return true;
  }

  @Override
  public String wireName() {
    return "boolean";
  }
}
