package org.palimpsest.actionapi.module;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.Notices;
import org.palimpsest.actionapi.params.ParamContext;
import org.palimpsest.actionapi.params.Vocabulary;
import org.palimpsest.actionapi.result.ResultBudget;
import org.palimpsest.actionapi.text.ClientLanguage;
import org.palimpsest.actionapi.text.Wording;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.form.RequestParameters;
import org.palimpsest.model.rights.Right;
import org.palimpsest.wiki.language.Translator;
import org.palimpsest.wiki.login.Session;

/**
 * One request while it is being answered: what was sent, who sent it, and what will go along with
 * the answer. Used by one thread at a time.
 */
public final class RequestContext {
  private final HttpRequest request;
  private final RequestParameters parameters;
  private final Instant now;
  private final Vocabulary vocabulary;
  private ClientLanguage language;
  private final boolean trusted;
  private final ResultBudget budget;
  private final Notices notices = new Notices();
  private Session session;
  private @Nullable Vocabulary known;
  private Map<String, String> cookies = Map.of();

  /**
   * A request.
   *
   * @param trusted whether its credentials count; if not, the session is that of a stranger
   * @param budget how much may go into the result
   */
  public RequestContext(
      HttpRequest request,
      RequestParameters parameters,
      Session session,
      boolean trusted,
      ClientLanguage language,
      Instant now,
      Vocabulary vocabulary,
      ResultBudget budget) {
    this.request = request;
    this.parameters = parameters;
    this.session = session;
    this.trusted = trusted;
    this.language = language;
    this.now = now;
    this.vocabulary = vocabulary;
    this.budget = budget;
  }

  /** The request as it came. */
  public HttpRequest request() {
    return request;
  }

  /** Its parameters. */
  public RequestParameters parameters() {
    return parameters;
  }

  /** Who sent it; after a login or logout in this request, who the client is from now on. */
  public Session session() {
    return session;
  }

  /** Changes who the client is from now on. */
  public void become(Session newSession) {
    session = newSession;
    known = null;
  }

  /** The cookies that count, decoded, by name. */
  public Map<String, String> cookies() {
    return cookies;
  }

  /** Takes note of the cookies that count. */
  public void receive(Map<String, String> sent) {
    cookies = sent;
  }

  /** Whether credentials count, so that tokens may be given out. */
  public boolean isTrusted() {
    return trusted;
  }

  /** The code of the language for everything that people read but errors. */
  public String language() {
    return language.of(session.performer());
  }

  /** The code of the language for errors and warnings. */
  public String errorLanguage() {
    return language.ofErrors(session.performer());
  }

  /** How the client wants errors, warnings and reasons. */
  public Wording errorWording() {
    return language.errorWording(session.performer());
  }

  /** Says sentences in the client's language. */
  public Translator translator() {
    return language.translator(session.performer());
  }

  /** From now on neither the reader's own language nor words on pages are looked for. */
  public void speakWithoutDatabase() {
    language = language.withoutDatabase();
  }

  /** When the request came. */
  public Instant now() {
    return now;
  }

  /** The names that exist on the wiki, as who sent this may know them. */
  public Vocabulary vocabulary() {
    if (known == null) {
      known = vocabulary.seenBy(session.performer(), now);
    }
    return known;
  }

  /** Warnings and limits so far. */
  public Notices notices() {
    return notices;
  }

  /** Whether the caller has the right to higher limits. */
  public boolean highLimits() {
    return session.performer().has(Right.APIHIGHLIMITS);
  }

  /** How much more may go into the result. */
  public ResultBudget budget() {
    return budget;
  }

  /** What the parameters of the module of this path are read with. */
  public ParamContext paramContext(String path) {
    return paramContext(path, "action=" + path);
  }

  /**
   * What the parameters of the module of this path are read with.
   *
   * @param call the parameters that call the module, such as {@code action=query&prop=info}
   */
  public ParamContext paramContext(String path, String call) {
    return new ParamContext(path, call, highLimits(), now, vocabulary(), notices);
  }
}
