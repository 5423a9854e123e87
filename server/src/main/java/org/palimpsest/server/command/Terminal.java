package org.palimpsest.server.command;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * What a command talks to.
 *
 * @param in what is typed or piped in
 * @param out what was asked for
 * @param err everything else
 */
public record Terminal(InputStream in, PrintStream out, PrintStream err) {
  /** The terminal of this process. */
  public static Terminal ofProcess() {
    return new Terminal(System.in, System.out, System.err);
  }
}
