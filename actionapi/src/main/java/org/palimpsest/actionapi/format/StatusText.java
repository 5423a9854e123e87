package org.palimpsest.actionapi.format;

/** The names of the HTTP statuses that results come with. */
final class StatusText {
  private StatusText() {}

  static String of(int status) {
    return switch (status) {
      case 200 -> "OK";
      case 400 -> "Bad Request";
      case 403 -> "Forbidden";
      case 405 -> "Method Not Allowed";
      case 413 -> "Content Too Large";
      default -> Integer.toString(status);
    };
  }
}
