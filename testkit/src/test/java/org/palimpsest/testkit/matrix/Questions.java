package org.palimpsest.testkit.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.palimpsest.testkit.fuzz.DeclaredModule;
import org.palimpsest.testkit.fuzz.DeclaredParam;

/** What can be asked of the API, made out of what its modules declare. */
final class Questions {
  private static final String REVISIONS =
      "ids|timestamp|flags|comment|parsedcomment|user|userid|size|slotsize|sha1|slotsha1"
          + "|contentmodel|content|tags|roles";

  /** What ends the session of who asks. */
  private static final Set<String> NOT_ASKED =
      Set.of(
          "logout",
          "login",
          "clientlogin",
          "createaccount",
          "changeauthenticationdata",
          "removeauthenticationdata",
          "linkaccount");

  /** Told of texts, but not beside slots: {@link Histories} asks for it. */
  private static final String NO_SLOTS = "parsetree";

  private final List<DeclaredModule> modules;
  private final Known known;

  Questions(List<DeclaredModule> modules, Known known) {
    this.modules =
        modules.stream()
            .filter(module -> !module.group().equals("format"))
            .filter(module -> !NOT_ASKED.contains(module.name()))
            .toList();
    this.known = known;
  }

  /** What reads, each module with all that it has to tell. */
  List<Question> basic() {
    List<Question> all = new ArrayList<>();
    for (DeclaredModule module : reading()) {
      for (Map<String, String> base : bases(module)) {
        all.add(Question.api(base));
      }
      generator(module).ifPresent(base -> all.add(Question.api(base)));
    }
    return all;
  }

  /** What reads, with each value of each parameter. */
  List<Question> varied() {
    List<Question> all = new ArrayList<>();
    for (DeclaredModule module : reading()) {
      List<Map<String, String>> bases = new ArrayList<>(bases(module));
      generator(module).ifPresent(bases::add);
      for (Map<String, String> base : bases) {
        boolean generates = base.containsKey("generator");
        for (DeclaredParam param : module.params()) {
          String name = (generates ? "g" : "") + param.name();
          for (String value : known.values(param)) {
            Map<String, String> params = new LinkedHashMap<>(base);
            params.put(name, value);
            all.add(Question.api(params));
          }
        }
      }
    }
    return all;
  }

  /** Some parameters at once, as chance will have it. */
  List<Question> mixed(Random random, int number) {
    List<Question> all = new ArrayList<>();
    List<DeclaredModule> reading = reading();
    for (int i = 0; i < number; i++) {
      DeclaredModule module = any(reading, random);
      Map<String, String> params = new LinkedHashMap<>(any(bases(module), random));
      for (DeclaredParam param : module.params()) {
        if (random.nextInt(4) == 0) {
          params.put(param.name(), any(known.values(param), random));
        }
      }
      all.add(Question.api(params));
    }
    return all;
  }

  /** What writes, with the tokens that it wants, as chance will have it. */
  List<Question> writing(Random random, int each, Set<String> without) {
    List<Question> all = new ArrayList<>();
    for (DeclaredModule module : modules) {
      if (!module.token().isEmpty() && !without.contains(module.name())) {
        for (int i = 0; i < each; i++) {
          Map<String, String> params = new LinkedHashMap<>(Map.of("action", module.name()));
          for (DeclaredParam param : module.params()) {
            if (!param.name().equals("token") && (param.required() || random.nextInt(4) == 0)) {
              params.put(param.name(), any(known.values(param), random));
            }
          }
          all.add(new Question("/w/api.php", true, params, module.token()));
        }
      }
    }
    return all;
  }

  /** The same without tokens, or with bad ones, in all of which nothing comes about. */
  List<Question> badlySigned(Random random) {
    return writing(random, 1, Set.of()).stream()
        .map(question ->
            new Question(
                question.path(),
                true,
                question.with(random.nextBoolean() ? Map.of() : Map.of("token", "bad+\\")).params(),
                ""))
        .toList();
  }

  /** A word asked for wherever a name, a title or a word can be. */
  List<Question> guesses(String word, Canary.Kind kind) {
    List<Question> all = new ArrayList<>();
    for (DeclaredModule module : reading()) {
      for (DeclaredParam param : module.params()) {
        boolean fits =
            switch (param.type()) {
              case "user" ->
                  Set.of(Canary.Kind.NAME, Canary.Kind.ADDRESS, Canary.Kind.TEMPORARY)
                      .contains(kind);
              case "title" -> true;
              case "string" -> param.values().isEmpty();
              default -> false;
            };
        if (fits) {
          Map<String, String> params = new LinkedHashMap<>(bases(module).getFirst());
          params.put(param.name(), word);
          all.add(Question.api(params));
        }
      }
    }
    Map<String, String> page = Map.of("action", "query", "prop", "info|revisions|contributors");
    for (String title : List.of(word, "User:" + word, "File:" + word + ".png")) {
      all.add(Question.api(page).with(Map.of("titles", title)));
    }
    return all;
  }

  private List<DeclaredModule> reading() {
    return modules.stream().filter(module -> !module.posted()).toList();
  }

  private List<Map<String, String>> bases(DeclaredModule module) {
    List<Map<String, String>> all = new ArrayList<>();
    Map<String, String> base = new LinkedHashMap<>();
    boolean part = module.path().startsWith("query+");
    base.put("action", part ? "query" : module.name());
    if (part) {
      base.put(module.group(), module.name());
    }
    for (DeclaredParam param : module.params()) {
      if (param.several() && param.name().endsWith("prop") && !param.values().isEmpty()) {
        base.put(
            param.name(),
            String.join(
                "|", param.values().stream().filter(value -> !value.equals(NO_SLOTS)).toList()));
      } else if (param.name().endsWith("slots")) {
        base.put(param.name(), "*");
      } else if (param.required()) {
        base.put(param.name(), known.values(param).getFirst());
      }
    }
    if (!module.group().equals("prop")) {
      all.add(with(base, limit(module)));
      return all;
    }
    all.add(with(base, Map.of("titles", known.allTitles())));
    all.add(with(base, Map.of("revids", known.allRevisions())));
    all.add(with(base, Map.of("revids", known.firstRevisions())));
    for (String title :
        List.of("Open", "Gone", "File:Pier.png", "File:Plan.svg", "File:Twin SUPPRESSED.png")) {
      all.add(with(with(base, limit(module)), Map.of("titles", title)));
    }
    return all;
  }

  private Optional<Map<String, String>> generator(DeclaredModule module) {
    if (!module.generator()) {
      return Optional.empty();
    }
    Map<String, String> base = new LinkedHashMap<>();
    base.put("action", "query");
    base.put("generator", module.name());
    base.put("prop", "revisions|info|imageinfo|contributors");
    base.put("rvprop", REVISIONS);
    base.put("rvslots", "*");
    base.put("iiprop", "timestamp|user|comment|sha1|url|metadata|extmetadata");
    if (module.group().equals("prop")) {
      base.put("titles", known.allTitles());
    }
    limit(module).forEach((name, value) -> base.put("g" + name, value));
    for (DeclaredParam param : module.params()) {
      if (param.required()) {
        base.put("g" + param.name(), known.values(param).getFirst());
      }
    }
    return Optional.of(base);
  }

  private static Map<String, String> limit(DeclaredModule module) {
    return module.params().stream()
        .filter(param -> param.type().equals("limit"))
        .findFirst()
        .map(param -> Map.of(param.name(), "max"))
        .orElse(Map.of());
  }

  private static Map<String, String> with(Map<String, String> base, Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(base);
    all.putAll(more);
    return all;
  }

  static <T> T any(List<T> items, Random random) {
    return items.get(random.nextInt(items.size()));
  }
}
