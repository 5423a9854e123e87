package org.palimpsest.store.seek;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.palimpsest.store.Engine;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Stands in for a client, and in place of running a query asks the engine how it would run it; the
 * query itself then finds nothing.
 */
final class PlanReader {
  private final JdbcClient client;
  private final Engine engine;
  private final List<String> plan = new ArrayList<>();

  PlanReader(JdbcClient client, Engine engine) {
    this.client = client;
    this.engine = engine;
    if (engine == Engine.POSTGRESQL) {
      // On small tables it would rather scan and sort; what counts is whether it needs to.
      for (String way : List.of("seqscan", "bitmapscan", "sort", "incremental_sort", "hashjoin")) {
        client.sql("SET LOCAL enable_" + way + " = off").update();
      }
    }
  }

  /** The client to hand to a lookup. */
  JdbcClient client() {
    return (JdbcClient)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {JdbcClient.class},
            (proxy, method, arguments) -> explained((String) arguments[0]));
  }

  /** The steps of the queries so far. */
  List<String> plan() {
    return plan;
  }

  private StatementSpec explained(String query) {
    StatementSpec explain =
        client.sql((engine == Engine.SQLITE ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + query);
    int column = engine == Engine.SQLITE ? 4 : 1;
    return (StatementSpec)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {StatementSpec.class},
            (proxy, method, arguments) -> {
              if (!method.getName().equals("query")) {
                try {
                  method.invoke(explain, arguments);
                  return proxy;
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              }
              plan.addAll(explain.query((rs, n) -> rs.getString(column)).list());
              return client.sql("SELECT 1 WHERE 1 = 0").query((RowMapper<?>) arguments[0]);
            });
  }
}
