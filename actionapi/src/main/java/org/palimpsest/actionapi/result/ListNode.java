package org.palimpsest.actionapi.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A list: an array in every version of JSON. */
public final class ListNode implements Node {
  private final String itemName;
  private final List<Node> items = new ArrayList<>();

  /**
   * An empty list.
   *
   * @param itemName what one item is called in formats that name items, for instance {@code rev};
   *     {@code _v} where the protocol has no name
   */
  public ListNode(String itemName) {
    this.itemName = itemName;
  }

  /** A list of texts. */
  public static ListNode ofTexts(String itemName, Iterable<String> texts) {
    ListNode list = new ListNode(itemName);
    for (String text : texts) {
      list.add(text);
    }
    return list;
  }

  /** A list of numbers. */
  public static ListNode ofNumbers(String itemName, Iterable<Long> numbers) {
    ListNode list = new ListNode(itemName);
    numbers.forEach(number -> list.add(new Whole(number)));
    return list;
  }

  /** Adds an item. */
  public ListNode add(Node item) {
    items.add(item);
    return this;
  }

  /** Adds a text. */
  public ListNode add(String item) {
    return add(Node.of(item));
  }

  /** Adds a number. */
  public ListNode add(long item) {
    return add(Node.of(item));
  }

  /** Adds an empty object and returns that object. */
  public ObjectNode addObject() {
    ObjectNode object = new ObjectNode();
    items.add(object);
    return object;
  }

  /** The items, a view. */
  public List<Node> items() {
    return Collections.unmodifiableList(items);
  }

  /** The name of one item. */
  public String itemName() {
    return itemName;
  }

  /** Whether there are no items. */
  public boolean isEmpty() {
    return items.isEmpty();
  }
}
