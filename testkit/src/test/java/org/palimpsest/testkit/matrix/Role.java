package org.palimpsest.testkit.matrix;

import java.util.Map;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.testkit.TestClient;

/**
 * Somebody who asks.
 *
 * @param clearance what they may see
 * @param headers what goes with each of their requests
 */
record Role(String name, Clearance clearance, TestClient client, Map<String, String> headers) {
  Role(String name, Clearance clearance, TestClient client) {
    this(name, clearance, client, Map.of());
  }

  boolean mayNothing() {
    return clearance.equals(Clearance.NONE);
  }
}
