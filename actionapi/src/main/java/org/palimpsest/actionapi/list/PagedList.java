package org.palimpsest.actionapi.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.PageGenerator.Generated;
import org.palimpsest.actionapi.query.PageGenerator.Source;
import org.palimpsest.actionapi.query.PageSetEntry;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.seek.Numbered;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Slice;

/**
 * A list that clients read a part at a time (spec: api-framework.md, sections 17 and 18): it reads
 * where a client goes on, puts into the answer what fits, and says how to go on. Thread-safe.
 *
 * <pre>{@code
 * private static final PagedList<ChangeView, Position> LIST =
 *     PagedList.byTime("rc", ChangeView::position);
 *
 * public QueryAnswer execute(QueryCall call) {
 *   Clearance clearance = call.performer().clearance();
 *   return LIST.answer(
 *       call, TimeParams.window(call).map(window -> reader.list(window, clearance)), this::node);
 * }
 * }</pre>
 *
 * @param <T> an item
 * @param <P> a place in the list
 * @param item what an item is called in XML
 * @param resume the parameter with which clients go on
 * @param place the place of an item
 */
public record PagedList<T, P>(String item, ContinueParam<?, P> resume, Function<T, P> place) {

  /** A list by time, which goes on with {@link ListParams#CONTINUE}. */
  public static <T> PagedList<T, Position> byTime(String item, Function<T, Position> place) {
    return new PagedList<>(item, ListPosition.CONTINUE, place);
  }

  /** A list that goes on by the number of items to pass over. */
  public static <T> PagedList<Numbered<T>, Long> byOffset(String item, Param<Long> offset) {
    return new PagedList<>(item, ContinueParam.offset(offset), Numbered::index);
  }

  /** Where the client goes on; empty when it begins. */
  public Parsed<Optional<P>> place(Call call) {
    return resume.read(call);
  }

  /** The answer with the items that have been read, as many as fit, under the module's name. */
  public QueryAnswer answer(
      QueryCall call, Parsed<Slice<T, P>> read, Function<T, ObjectNode> node) {
    return answerTogether(call, read, _ -> node);
  }

  /** The same, where something has to be found out for all items at once. */
  public QueryAnswer answerTogether(
      QueryCall call, Parsed<Slice<T, P>> read, Function<List<T>, Function<T, ObjectNode>> nodes) {
    return QueryAnswer.of(
        read.map(slice -> {
          ListNode rows = new ListNode(item);
          ObjectNode next = put(call, slice, nodes.apply(slice.items()), (_, row) -> rows.add(row));
          return new QueryAnswer.Done(new ObjectNode().put(call.module(), rows), next);
        }));
  }

  /**
   * Puts the items that have been read into the entries of their pages, as many as fit, under the
   * module's name.
   *
   * @param pageOf the entry of an item; null: it is left out
   * @return the parameters, without prefix, with which the client goes on; empty at the end
   */
  public ObjectNode putIntoPages(
      QueryCall call,
      Slice<T, P> slice,
      Function<T, ObjectNode> node,
      Function<T, @Nullable PageSetEntry> pageOf) {
    return put(
        call,
        slice,
        node,
        (each, said) -> {
          PageSetEntry page = pageOf.apply(each);
          if (page != null) {
            listIn(page.node(), call.module()).add(said);
          }
        });
  }

  private ListNode listIn(ObjectNode page, String name) {
    return page.get(name) instanceof ListNode begun ? begun : page.putList(name, item);
  }

  /**
   * Puts the items that have been read somewhere, as many as fit.
   *
   * @param into takes an item and what is said about it
   * @return the parameters, without prefix, with which the client goes on; empty at the end
   */
  public <N extends Node> ObjectNode put(
      QueryCall call, Slice<T, P> slice, Function<T, N> node, BiConsumer<T, N> into) {
    for (T each : slice.items()) {
      N said = node.apply(each);
      if (!call.fits(said)) {
        return resume.at(place.apply(each));
      }
      into.accept(each, said);
    }
    return resume.at(slice.next());
  }

  /** The pages of the items that have been read. */
  public Generated generated(Parsed<Slice<T, P>> read, Function<List<T>, Source> source) {
    return generated(read, source, _ -> Map.of());
  }

  /**
   * The pages of the items that have been read.
   *
   * @param extra what is added to the entries of these pages
   */
  public Generated generated(
      Parsed<Slice<T, P>> read,
      Function<List<T>, Source> source,
      Function<List<T>, Map<Title, ObjectNode>> extra) {
    return generated(read, source, extra, _ -> new ObjectNode());
  }

  /**
   * The pages of the items that have been read, of a list in front of which new items come all the
   * time: the place of the first is kept, so that the same pages come again.
   */
  public Generated generatedFromFirst(Parsed<Slice<T, P>> read, Function<List<T>, Source> source) {
    return generated(
        read,
        source,
        _ -> Map.of(),
        items -> resume.at(items.isEmpty() ? null : place.apply(items.getFirst())));
  }

  private Generated generated(
      Parsed<Slice<T, P>> read,
      Function<List<T>, Source> source,
      Function<List<T>, Map<Title, ObjectNode>> extra,
      Function<List<T>, ObjectNode> here) {
    return switch (read) {
      case Parsed.Bad<Slice<T, P>>(ApiError error) -> new Generated.Refused(error);
      case Parsed.Good<Slice<T, P>>(Slice<T, P>(List<T> items, P next)) ->
          new Generated.Pages(
              source.apply(items), resume.at(next), extra.apply(items), here.apply(items));
    };
  }
}
