package org.palimpsest.server.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.InputStreamResponseListener;
import org.eclipse.jetty.client.Response;
import org.jspecify.annotations.Nullable;
import org.palimpsest.server.remote.AllowedAddresses.ForbiddenAddressException;
import org.palimpsest.wiki.upload.RemoteFiles;

/**
 * Fetches files by HTTP, from public addresses only, whatever a name leads to or a redirect says.
 * The client is started with the first file. Thread-safe.
 */
public final class HttpRemoteFiles implements RemoteFiles, AutoCloseable {
  private static final int MOST_REDIRECTS = 5;
  private static final int FOUND = 200;
  private static final int BUFFER = 1 << 16;
  private static final Duration CONNECTING = Duration.ofSeconds(10);

  private final Duration patience;
  private final Predicate<InetAddress> allowed;
  private @Nullable HttpClient client;

  /** Of public networks, each within so much time. */
  public HttpRemoteFiles(Duration patience) {
    this(patience, new PublicAddresses());
  }

  HttpRemoteFiles(Duration patience, Predicate<InetAddress> allowed) {
    this.patience = patience;
    this.allowed = allowed;
  }

  @Override
  public Fetched fetch(URI from, Path into, long most) {
    long end = System.nanoTime() + patience.toNanos();
    try (InputStreamResponseListener answer = new InputStreamResponseListener()) {
      client().newRequest(from).timeout(patience.toMillis(), TimeUnit.MILLISECONDS).send(answer);
      Response head = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (head.getStatus() != FOUND) {
        var _ = head.abort(new IOException("not wanted"));
        return Fetched.NOT_GIVEN;
      }
      Fetched fetched = copy(answer.getInputStream(), into, most, end);
      if (fetched != Fetched.DONE) {
        var _ = head.abort(new IOException("not wanted"));
      }
      return fetched;
    } catch (ExecutionException e) {
      return failure(e.getCause());
    } catch (TimeoutException e) {
      return Fetched.TIMED_OUT;
    } catch (IOException e) {
      return failure(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Fetched.FAILED;
    }
  }

  private static Fetched failure(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ForbiddenAddressException) {
        return Fetched.FORBIDDEN;
      }
      if (cause instanceof TimeoutException) {
        return Fetched.TIMED_OUT;
      }
    }
    return Fetched.FAILED;
  }

  private static Fetched copy(InputStream in, Path into, long most, long end) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    try (OutputStream out = Files.newOutputStream(into)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        if (size > most) {
          return Fetched.TOO_LARGE;
        }
        if (System.nanoTime() - end > 0) {
          return Fetched.TIMED_OUT;
        }
        out.write(buffer, 0, read);
      }
    }
    return Fetched.DONE;
  }

  private synchronized HttpClient client() {
    HttpClient running = client;
    if (running == null) {
      running = new HttpClient();
      running.setSocketAddressResolver(new AllowedAddresses(allowed));
      running.setConnectTimeout(CONNECTING.toMillis());
      running.setMaxRedirects(MOST_REDIRECTS);
      running.setMaxConnectionsPerDestination(4);
      running.getContentDecoderFactories().clear();
      start(running);
      client = running;
    }
    return running;
  }

  private static void start(HttpClient made) {
    try {
      made.start();
    } catch (Exception e) {
      throw new IllegalStateException("the client does not start", e);
    }
  }

  @Override
  public synchronized void close() {
    HttpClient running = client;
    if (running != null) {
      try {
        running.stop();
      } catch (Exception e) {
        throw new IllegalStateException("the client does not stop", e);
      }
    }
  }
}
