package org.palimpsest.actionapi.result;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.time.Timestamps;

/**
 * Named members in the order in which they were put. How it is printed depends on its {@link Kind}
 * and on what its members are: see the methods that put them.
 */
public final class ObjectNode implements Node {
  /** How an object is told from an array. */
  public enum Kind {
    /**
     * An array if the printed keys are 0, 1, 2 …, so also if nothing is printed; else an object.
     */
    PLAIN,
    /** Always an object. */
    ASSOC,
    /** An object in the new version, {@link #PLAIN} in the old one. */
    ASSOC_IN_NEW,
    /**
     * Values by number: an array in ascending order in the new version, {@link #PLAIN} in the old
     * one.
     */
    ARRAY_IN_NEW,
    /** An object in the new version, a list of {@code {"name": key, "*": value}} in the old one. */
    PAIRS
  }

  /** What the old version calls the key of a pair. */
  public static final String PAIR_NAME = "name";

  private final Kind kind;
  private final String itemName;
  private final @Nullable String keyName;
  private final MemberMap members = new MemberMap();
  private @Nullable String contentKey;

  /** An empty object of the ordinary kind. */
  public ObjectNode() {
    this(Kind.PLAIN, "_v");
  }

  /**
   * An empty object.
   *
   * @param itemName what a member is called in formats that name members whose key is a number
   */
  public ObjectNode(Kind kind, String itemName) {
    this(kind, itemName, kind == Kind.PAIRS ? PAIR_NAME : null);
  }

  private ObjectNode(Kind kind, String itemName, @Nullable String keyName) {
    this.kind = kind;
    this.itemName = itemName;
    this.keyName = keyName;
  }

  /**
   * An empty object, always an object in JSON, whose keys are data: formats that name things by
   * elements call each member {@code itemName} and say its key beside it.
   *
   * @param keyName what the key is called there, for instance {@code role}
   */
  public static ObjectNode keyed(String itemName, String keyName) {
    return new ObjectNode(Kind.ASSOC, itemName, keyName);
  }

  /** Puts a value, in the place of an older one of that key if there is one. */
  public ObjectNode put(String key, Node value) {
    members.put(key, value);
    return this;
  }

  /** Puts a text. */
  public ObjectNode put(String key, String value) {
    return put(key, new Text(value));
  }

  /** Puts a number. */
  public ObjectNode put(String key, long value) {
    return put(key, new Whole(value));
  }

  /** Puts a time, as clients read it: {@code 2026-11-21T20:05:16Z}. */
  public ObjectNode put(String key, Instant value) {
    return put(key, Timestamps.format(value));
  }

  /** Puts a boolean; in the old version false is left out. */
  public ObjectNode flag(String key, boolean value) {
    return put(key, value ? Flag.TRUE : Flag.FALSE);
  }

  /** Puts a boolean that is a real one in every version. */
  public ObjectNode truth(String key, boolean value) {
    return put(key, new Truth(value));
  }

  /** Puts a null. */
  public ObjectNode putNull(String key) {
    return put(key, new Null());
  }

  /**
   * Puts the text that is this object's content: the old version calls it {@code *} and prints it
   * last.
   */
  public ObjectNode content(String key, String value) {
    return content(key, new Text(value));
  }

  /** Puts the value that is this object's content. */
  public ObjectNode content(String key, Node value) {
    contentKey = key;
    return put(key, value);
  }

  /** Puts a text that the old version wraps: {@code key: {"*": value}}. */
  public ObjectNode element(String key, String value) {
    return put(key, new Element(value));
  }

  /** Puts an empty object and returns that object. */
  public ObjectNode putObject(String key) {
    ObjectNode object = new ObjectNode();
    put(key, object);
    return object;
  }

  /** Puts an empty list and returns it. */
  public ListNode putList(String key, String listItemName) {
    ListNode list = new ListNode(listItemName);
    put(key, list);
    return list;
  }

  /** Puts all members of another object, which keeps them too. */
  public ObjectNode putAll(ObjectNode other) {
    members.putAll(other.members);
    return this;
  }

  /** The value of a key, or null when the key has not been put. */
  public @Nullable Node get(String key) {
    return members.get(key);
  }

  /** The members in order, a view. */
  public Map<String, Node> members() {
    return Collections.unmodifiableMap(members);
  }

  /** How many members there are. */
  public int size() {
    return members.size();
  }

  /** Hands out the members in order. */
  public void forEach(BiConsumer<String, Node> action) {
    members.forEach(action);
  }

  /** The value of the so many-th member, counted from 0. */
  public Node valueAt(int place) {
    return members.valueAt(place);
  }

  /** How it is told from an array. */
  public Kind kind() {
    return kind;
  }

  /** The name of a member whose key is a number. */
  public String itemName() {
    return itemName;
  }

  /** What the key of a member is called where it stands beside the member; null: nowhere. */
  public @Nullable String keyName() {
    return keyName;
  }

  /** The key of the content, null when there is none. */
  public @Nullable String contentKey() {
    return contentKey;
  }

  /** Whether nothing has been put. */
  public boolean isEmpty() {
    return members.isEmpty();
  }
}
