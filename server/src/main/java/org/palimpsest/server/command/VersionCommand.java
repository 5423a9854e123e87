package org.palimpsest.server.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** Says which version this is. */
@Command(name = "version", description = "Print the version.")
public final class VersionCommand implements Runnable, IVersionProvider {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public void run() {
    Objects.requireNonNull(spec).commandLine().getOut().println(version());
  }

  @Override
  public String[] getVersion() {
    return new String[] {version()};
  }

  private static String version() {
    String version = VersionCommand.class.getPackage().getImplementationVersion();
    return "palimpsest " + (version == null ? "(not packaged)" : version);
  }
}
