package org.palimpsest.actionapi;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The name of the machine that this process runs on, asked for once. */
final class HostName {
  static final String LOCAL = find();

  private HostName() {}

  private static String find() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException _) {
      return "localhost";
    }
  }
}
