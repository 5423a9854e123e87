package org.palimpsest.testkit.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palimpsest.testkit.fuzz.DeclaredModule;

/**
 * Asks a wiki full of canaries everything that it declares, as everybody, and looks at each byte of
 * each answer.
 */
final class Matrix {
  /** How often it goes on with a list. */
  static final int STEPS = 40;

  /** What a sysop would lay open, as sysops may. */
  private static final Set<String> OPENING =
      Set.of("undelete", "unblock", "block", "userrights", "revisiondelete", "filerevert");

  /** A form that only wants to be sent. */
  private static final Pattern FORM = Pattern.compile("action=\"(/w/index[.]php[?][^\"]*)\"");

  private final SecretWiki place;
  private final Needles needles;
  private final Colours colours;
  private final Questions questions;
  private final Histories histories;
  private final Addresses addresses;
  private final Findings findings = new Findings();
  private final AtomicLong asked = new AtomicLong();
  private final Set<String> paths = new HashSet<>();
  private final Map<String, Asker> askers = new HashMap<>();

  Matrix(SecretWiki place) {
    this.place = place;
    this.needles = new Needles(place.canaries.all());
    this.colours = new Colours(place.canaries.all());
    Known known = Known.of(place);
    this.questions = new Questions(DeclaredModule.all(place.boss), known);
    this.histories = new Histories(known);
    this.addresses =
        new Addresses(
            place.wiki.paths(),
            known,
            place.canaries.all().stream()
                .filter(canary -> canary.kind() == Canary.Kind.DIGEST)
                .map(Canary::word)
                .toList());
  }

  Findings findings() {
    return findings;
  }

  long asked() {
    return asked.get();
  }

  /** How many canaries are kept from anybody. */
  long secrets() {
    return place.canaries.all().stream().filter(Canary::isSecret).count();
  }

  /** Asks all that only reads, plainly. */
  void readPlainly(Role role) {
    ask(role, questions.basic().stream().map(Dress::plain).toList());
  }

  /** Asks in every format, and addresses. */
  void readEverywhere(Role role) {
    for (Question question : questions.basic()) {
      ask(role, Dress.all(question));
    }
    ask(role, addresses.all());
  }

  /** Asks for the bytes of hidden and deleted versions, and says yes where it is asked to. */
  void readHiddenBytes(Role role) {
    for (Question question : addresses.hiddenBytes()) {
      Answer answer = asker(role).ask(question);
      add(role, question, answer);
      Matcher form = FORM.matcher(answer.text());
      if (form.find()) {
        Question confirmed = Question.get(form.group(1).replace("&amp;", "&"));
        add(role, confirmed, asker(role).ask(confirmed));
      }
    }
  }

  /** Asks for files and their thumbnails wherever they are, or would be. */
  void readFiles(Role role) {
    ask(role, addresses.files());
  }

  /** Asks for the metrics, which operators keep. */
  void readMetrics(Role role) {
    Question metrics = Question.get("/metrics");
    Answer answer = asker(role).ask(metrics);
    if (!answer.text().contains("palimpsest")) {
      throw new AssertionError("no metrics: " + answer.text());
    }
    add(role, metrics, answer);
  }

  private void add(Role role, Question asked, Answer answer) {
    paths.add(asked.path().replaceFirst("[?].*", ""));
    findings.add(role, asked, needles.in(Canaries.utf8(answer.head())));
    findings.add(role, asked, needles.in(answer.body()));
    findings.add(role, asked, colours.in(answer.body()));
  }

  /**
   * Asks variants of all that reads.
   *
   * @param part how many of them, of those that chance chooses
   */
  void readVaried(Role role, Random random, int part) {
    List<Question> all = new ArrayList<>(questions.varied());
    all.addAll(histories.reading());
    all.addAll(questions.mixed(random, part / 4));
    all.addAll(questions.badlySigned(random));
    ask(role, some(all, random, part).stream().map(q -> Dress.any(q, random)).toList());
  }

  /** All that reads, plainly, and some of its variants and addresses. */
  List<Question> everything(Random random, int part) {
    List<Question> all = new ArrayList<>(questions.basic().stream().map(Dress::plain).toList());
    List<Question> more = new ArrayList<>(questions.varied());
    more.addAll(histories.reading());
    more.addAll(addresses.all());
    some(more, random, part).forEach(question -> all.add(Dress.any(question, random)));
    return all;
  }

  /** Does all that writes. */
  void write(Role role, Random random, int each, int part) {
    Set<String> without = role.mayNothing() ? Set.of() : OPENING;
    List<Question> all = new ArrayList<>(questions.writing(random, each, without));
    all.addAll(
        some(histories.writing(), random, part).stream()
            .filter(question -> !without.contains(question.params().get("action")))
            .toList());
    Collections.shuffle(all, random);
    ask(role, all.stream().map(question -> Dress.any(question, random)).toList());
  }

  /** Has somebody ask what would be if all were hidden, or rolled back. */
  void rehearse(Role role) {
    ask(role, histories.rehearsals().stream().map(Dress::plain).toList());
  }

  /** Has somebody delete pages of one author, with the reasons that the wiki makes up. */
  void deleteSole(Role role) {
    ask(
        role,
        histories.writing().stream()
            .filter(question -> "delete".equals(question.params().get("action")))
            .filter(question -> question.params().getOrDefault("title", "").startsWith("Sole "))
            .map(Dress::plain)
            .toList());
  }

  /** Looks whether somebody can tell a hidden word from one that there is not. */
  void guess(Role role, Random random, int canariesOfAKind) {
    Asker asker = asker(role);
    for (Canary.Kind kind : Canary.Kind.values()) {
      List<Canary> hidden =
          place.canaries.all().stream()
              .filter(canary -> canary.kind() == kind && kind != Canary.Kind.COLOUR)
              .filter(canary -> !canary.isFor(role.clearance()))
              .toList();
      for (Canary canary : some(hidden, random, canariesOfAKind)) {
        String word = canary.word();
        String none = canary.likeness();
        List<Question> of = questions.guesses(word, kind);
        List<Question> ofNone = questions.guesses(none, kind);
        for (int i = 0; i < of.size(); i++) {
          String told = asker.ask(Dress.plain(of.get(i))).whole();
          String toldOfNone = asker.ask(Dress.plain(ofNone.get(i))).whole();
          if (!anonymous(told, word).equals(anonymous(toldOfNone, none))) {
            findings.leak(
                canary + " guessed",
                role.name(),
                of.get(i) + "\n" + told + "\n" + toldOfNone + "\n");
          }
        }
      }
    }
  }

  private static String anonymous(String told, String word) {
    return told.replaceAll("(?i)" + word, "WORD").replaceAll("(?m)^etag: .*", "");
  }

  /** Looks whether the log has what nobody may see. */
  void listened(LogListener log) {
    needles.in(log.bytes()).stream()
        .filter(Canary::isSecret)
        .forEach(canary -> findings.leak(canary.toString(), "operators", "the log"));
  }

  /**
   * Looks whether the access log has anything hidden that is not part of a path that somebody has
   * asked for. The addresses in it are those of clients and nobody else's. When the wiki has ended.
   */
  void recorded() {
    AccessLogListener log = place.accessLog;
    if (log.lines() < asked()) {
      throw new AssertionError(asked() + " requests, lines of the access log: " + log.lines());
    }
    Set<Canary> sent = needles.in(Canaries.utf8(String.join("\n", paths)));
    log.entries()
        .forEach(entry -> {
          needles.in(Canaries.utf8(entry.request() + " " + entry.outcome())).stream()
              .filter(canary -> canary.isSecret() && !sent.contains(canary))
              .forEach(canary ->
                  findings.leak(canary.toString(), "operators", "the access log: " + entry));
          if (!place.visitors.contains(entry.address())
              && !SecretWiki.PROXY.equals(entry.address())) {
            findings.leak("an address of no client", "operators", "the access log: " + entry);
          }
        });
    log.unlike().forEach(line -> findings.leak("a line unlike others", "operators", line));
  }

  private void ask(Role role, List<Question> all) {
    Asker asker = asker(role);
    for (Question question : all) {
      asker.follow(question, STEPS, (asked, answer) -> add(role, asked, answer));
    }
  }

  /** Who asks as this role, and what it has asked for already. */
  Asker asker(Role role) {
    synchronized (askers) {
      return askers.computeIfAbsent(role.name(), name -> new Asker(role, place.wiki.base(), asked));
    }
  }

  private static <T> List<T> some(List<T> all, Random random, int number) {
    List<T> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, Math.min(number, shuffled.size()));
  }
}
