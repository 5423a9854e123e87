package org.palimpsest.server.operation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * Sends the log to standard error, one line for each event. Found by logback itself; reading an XML
 * file instead would cost a tenth of a second at every start. {@code PALIMPSEST_LOG_LEVEL} in the
 * environment changes how much our own classes say.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {
  private static final String LINE =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX,UTC} %-5level %logger{0}: %replace(%msg){'[\\r\\n]+', ' | '}%n";

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(LINE);
    encoder.start();
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setContext(context);
    console.setTarget("System.err");
    console.setEncoder(encoder);
    console.start();
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(console);
    // What clients do wrong is answered and stands in the access log.
    context.getLogger("org.eclipse.jetty.http").setLevel(Level.ERROR);
    // Broken connections are told by the database's condition, once.
    context.getLogger("com.zaxxer.hikari").setLevel(Level.ERROR);
    String level = System.getenv("PALIMPSEST_LOG_LEVEL");
    context.getLogger("org.palimpsest").setLevel(Level.toLevel(level, Level.INFO));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}
