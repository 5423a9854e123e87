package org.palimpsest.server.http;

/** The address or port cannot be listened on: taken, forbidden or not ours. */
public final class ListenFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ListenFailure(String host, int port, Exception cause) {
    super("Cannot listen on " + host + " port " + port + ": " + reason(cause), cause);
  }

  private static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = root.getMessage();
    return message == null ? root.getClass().getSimpleName() : message;
  }
}
