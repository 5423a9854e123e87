package org.palimpsest.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.palimpsest.server.Main;

/** The server as a process of its own, started as its users start it. */
public final class ServerProcess {
  private static final Pattern READY = Pattern.compile("ready at (http://[^/]+)/ ");

  private final Process process;
  private final URI base;

  private ServerProcess(Process process, URI base) {
    this.process = process;
    this.base = base;
  }

  /** Starts {@code serve} with these options on a free port and waits until it is ready. */
  public static ServerProcess start(String... options) throws IOException {
    return start(List.of(), options);
  }

  /** The same with the memory that the launcher gives it by default. */
  static ServerProcess startAsLaunched(String... options) throws IOException {
    return start(List.of("-Xms48m", "-Xmn20m", "-Xmx96m", "-XX:+ExitOnOutOfMemoryError"), options);
  }

  /** Starts another command, which ends by itself unless {@link #killAfter} is quicker. */
  static ServerProcess begin(List<String> words) throws IOException {
    List<String> command = java(List.of());
    command.addAll(List.of("-cp", classPath(), Main.class.getName()));
    command.addAll(words);
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new ServerProcess(process, URI.create(""));
  }

  /** Ends it in the middle of what it is doing, and says whether it had not ended by then. */
  boolean killAfter(long millis) throws InterruptedException {
    if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
      return false;
    }
    kill();
    return true;
  }

  private static List<String> java(List<String> more) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(more);
    return command;
  }

  private static ServerProcess start(List<String> ofJava, String... options) throws IOException {
    List<String> command = java(ofJava);
    command.addAll(List.of("-cp", classPath(), Main.class.getName(), "serve", "--port", "0"));
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        return new ServerProcess(process, URI.create(ready.group(1)));
      }
    }
    throw new IOException("the server ended before it was ready");
  }

  /** Its address, without a slash at the end. */
  URI base() {
    return base;
  }

  /** A new client of it. */
  public TestClient client() {
    return new TestClient(base, InstantSource.system());
  }

  /** Whether it has not ended. */
  boolean isAlive() {
    return process.isAlive();
  }

  /** Ends it in the middle of whatever it is doing: SIGKILL. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Asks it to end, waits until it has, and gives its exit code. */
  int stop() throws InterruptedException {
    process.destroy();
    return process.waitFor();
  }

  /** Some launchers of tests load the classes themselves. */
  private static String classPath() {
    return Main.class.getClassLoader() instanceof URLClassLoader urls
        ? Arrays.stream(urls.getURLs()).map(URL::getPath).collect(Collectors.joining(":"))
        : System.getProperty("java.class.path");
  }
}
