package org.palimpsest.actionapi.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palimpsest.actionapi.module.CacheMode;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.IntegerType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.query.PageGenerator;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.Title;

/** A list of fixed titles, so many at a time, that can generate the pages, each with its place. */
public final class Listing implements PageGenerator {
  private final Param<Long> from = Param.integer("offset", IntegerType.atLeast(0)).defaults(0L);
  private final Param<Long> limit = Param.limit("limit", 500, 500, 500);
  private final List<Title> titles;
  private final Declaration declaration;

  /** A list of this name and prefix. */
  public Listing(String name, String prefix, List<Title> titles) {
    this.titles = List.copyOf(titles);
    this.declaration = Declaration.ofQuery(name, prefix, List.of(limit, from));
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Kind kind() {
    return Kind.LIST;
  }

  @Override
  public CacheMode cacheMode() {
    return CacheMode.PUBLIC;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    ListNode list = new ListNode("t");
    for (int i = first(call); i < end(call); i++) {
      list.add(titles.get(i).text());
    }
    QueryAnswer.Done done = QueryAnswer.of(declaration.name(), list);
    return end(call) < titles.size() ? done.next("offset", end(call)) : done;
  }

  @Override
  public Generated generate(QueryCall call) {
    Map<Title, ObjectNode> places = new HashMap<>();
    for (int i = first(call); i < end(call); i++) {
      places.put(titles.get(i), new ObjectNode().put("index", i + 1));
    }
    ObjectNode next = new ObjectNode();
    return new Generated.Pages(
        new Source.Titles(titles.subList(first(call), end(call))),
        end(call) < titles.size() ? next.put("offset", end(call)) : next,
        places);
  }

  private int first(QueryCall call) {
    return Math.toIntExact(Math.min(call.get(from), titles.size()));
  }

  private int end(QueryCall call) {
    return Math.toIntExact(Math.min(first(call) + call.get(limit), titles.size()));
  }
}
