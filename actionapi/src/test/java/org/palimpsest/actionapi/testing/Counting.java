package org.palimpsest.actionapi.testing;

import java.util.List;
import org.palimpsest.actionapi.module.CacheMode;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.module.QueryKind;
import org.palimpsest.actionapi.params.IntegerType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.query.PageSetEntry;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;

/** A module that counts to 3, as a list or in every page, so many numbers at a time. */
public final class Counting implements QueryModule {
  private static final long LAST = 3;

  private final Param<Long> from = Param.integer("continue", IntegerType.atLeast(1)).defaults(1L);
  private final Param<Long> limit = Param.limit("limit", LAST, LAST, LAST);
  private final Declaration declaration;

  /** A module of this name and prefix. */
  public Counting(String name, String prefix, QueryKind kind) {
    this.declaration =
        Declaration.ofQuery(kind, name, prefix, List.of(limit, from)).cached(CacheMode.ANONYMOUS);
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    long first = call.get(from);
    long last = Math.min(LAST, first + call.get(limit) - 1);
    ListNode numbers = new ListNode("n");
    for (long number = first; number <= last; number++) {
      numbers.add(number);
    }
    ObjectNode members = new ObjectNode();
    if (kind() == QueryKind.PROP) {
      for (PageSetEntry page : call.pages().existing()) {
        page.node().put(declaration.name(), numbers);
      }
    } else {
      members.put(declaration.name(), numbers);
    }
    ObjectNode next = new ObjectNode();
    return new QueryAnswer.Done(members, last < LAST ? next.put("continue", last + 1) : next);
  }
}
