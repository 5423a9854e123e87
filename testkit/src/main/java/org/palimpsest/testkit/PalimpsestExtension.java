package org.palimpsest.testkit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test that asks for a {@link TestWiki} one of its own, with the default settings on
 * SQLite, and stops it after the test. Tests that want another one start it themselves by {@link
 * TestWiki#builder}.
 */
public final class PalimpsestExtension implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(PalimpsestExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestWiki.class;
  }

  @Override
  public TestWiki resolveParameter(ParameterContext parameter, ExtensionContext context) {
    // What implements AutoCloseable in the store of a test is closed by JUnit when the test ends.
    return context
        .getStore(NAMESPACE)
        .computeIfAbsent(TestWiki.class, _ -> TestWiki.start(), TestWiki.class);
  }
}
