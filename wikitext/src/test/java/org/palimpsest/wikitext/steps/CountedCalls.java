package org.palimpsest.wikitext.steps;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the changed classes and those methods of Java's own that go over a whole text or
 * list. What such a method costs is what it has to look at; where nothing better is known here, all
 * that it is given and all that it gives.
 */
public final class CountedCalls {
  /** They look at one place, wherever it is. */
  private static final Set<String> CHEAP =
      Set.of(
          "charAt",
          "length",
          "isEmpty",
          "codePointAt",
          "codePointBefore",
          "setCharAt",
          "setLength",
          "<init>");

  private static final Set<String> TEXTS =
      Set.of(
          "java/lang/String",
          "java/lang/StringBuilder",
          "java/lang/CharSequence",
          "java/util/regex/Pattern");

  /** What goes over a list, or moves a part of it. */
  private static final Set<String> OVER_LISTS =
      Set.of("contains", "indexOf", "lastIndexOf", "removeFirst", "addFirst", "equals", "toArray");

  /** What finds or takes one of many without going over them. */
  private static final Set<String> DIRECT =
      Set.of(
          "java/util/Set",
          "java/util/HashSet",
          "java/util/EnumSet",
          "java/util/Deque",
          "java/util/ArrayDeque");

  private CountedCalls() {}

  /** Whether a method is to be called by way of this class. */
  static boolean countsCalls(String owner, String name, boolean isStatic) {
    if (isStatic) {
      return TEXTS.contains(owner) || (owner.equals("java/util/List") && name.equals("copyOf"));
    }
    return (TEXTS.contains(owner) && !CHEAP.contains(name))
        || (owner.startsWith("java/util/") && OVER_LISTS.contains(name) && !DIRECT.contains(owner));
  }

  /** Links a call of a method of an object. */
  public static CallSite ofObject(
      MethodHandles.Lookup lookup, String name, MethodType type, Class<?> owner)
      throws ReflectiveOperationException {
    return site(lookup.findVirtual(owner, name, type.dropParameterTypes(0, 1)), name, type);
  }

  /** Links a call of a method of a class. */
  public static CallSite ofClass(
      MethodHandles.Lookup lookup, String name, MethodType type, Class<?> owner)
      throws ReflectiveOperationException {
    return site(lookup.findStatic(owner, name, type), name, type);
  }

  private static CallSite site(MethodHandle target, String name, MethodType type)
      throws ReflectiveOperationException {
    MethodHandle call =
        MethodHandles.lookup()
            .findStatic(
                CountedCalls.class,
                "call",
                MethodType.methodType(
                    Object.class, MethodHandle.class, String.class, Object[].class));
    MethodHandle general =
        target
            .asSpreader(Object[].class, type.parameterCount())
            .asType(MethodType.methodType(Object.class, Object[].class));
    return new ConstantCallSite(
        MethodHandles.insertArguments(call, 0, general, name)
            .asCollector(Object[].class, type.parameterCount())
            .asType(type));
  }

  @SuppressWarnings("UnusedMethod") // found by its name, in site()
  private static @Nullable Object call(MethodHandle target, String name, @Nullable Object[] given)
      throws Throwable {
    Object first = given.length == 0 ? null : given[0];
    if (first instanceof Pattern pattern && name.equals("matcher")) {
      return pattern.matcher(new CountingText((CharSequence) given[1]));
    }
    if (first instanceof String text && given.length > 1 && given[1] instanceof String regex) {
      switch (name) {
        case "matches" -> {
          return Pattern.compile(regex).matcher(new CountingText(text)).matches();
        }
        case "replaceAll" -> {
          return Pattern.compile(regex)
              .matcher(new CountingText(text))
              .replaceAll((String) given[2]);
        }
        case "replaceFirst" -> {
          return Pattern.compile(regex)
              .matcher(new CountingText(text))
              .replaceFirst((String) given[2]);
        }
        default -> {
          // no regular expression
        }
      }
    }
    Object result = target.invoke(given);
    count(name, given, result);
    return result;
  }

  @SuppressWarnings("ReferenceEquality") // what gives itself back has not been copied
  private static void count(String name, @Nullable Object[] given, @Nullable Object result) {
    Steps.one();
    switch (name) {
      case "indexOf", "lastIndexOf" -> {
        if (given[0] instanceof CharSequence && result instanceof Integer found) {
          countSearch(name, given, found);
        } else {
          Steps.over(given[0]);
        }
      }
      case "startsWith", "endsWith", "regionMatches" -> {
        for (int i = 1; i < given.length; i++) {
          Steps.over(given[i]);
        }
      }
      case "substring", "subSequence", "toString" -> Steps.over(result);
      case "append" -> {
        if (given.length == 4) {
          Steps.add((int) given[3] - (int) given[2]);
        } else {
          Steps.over(given[1]);
        }
      }
      case "repeat" -> Steps.add(((Number) given[given.length - 1]).longValue());
      default -> {
        for (Object value : given) {
          Steps.over(value);
        }
        if (result != given[0]) {
          Steps.over(result);
        }
      }
    }
  }

  private static void countSearch(String name, @Nullable Object[] given, int found) {
    int length = ((CharSequence) given[0]).length();
    boolean backwards = name.equals("lastIndexOf");
    int from = given.length > 2 ? (int) given[2] : backwards ? length : 0;
    int to = given.length > 3 ? (int) given[3] : length;
    int stop = found >= 0 ? found : backwards ? 0 : to;
    Steps.add(Math.abs(Math.min(from, length) - stop));
  }
}
