package org.palimpsest.actionapi.module;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.Refusals;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.ParamGroup;
import org.palimpsest.actionapi.params.ParamList;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.login.TokenType;

/**
 * All that a module says about itself. What it does is told to people by the sentence {@code
 * apihelp-PATH-summary}, its parameters by {@code apihelp-PATH-param-NAME} or, where several
 * modules share them, {@code api-help-param-NAME}, its examples by {@code
 * apihelp-PATH-example-NUMBER}. The defaults are those of a module that reads: it needs the right
 * to read, writes nothing, takes GET and POST, and nobody but the caller may keep what it answers.
 * Immutable; each method that adds something gives a new declaration.
 *
 * @param path the name, for parts of {@code query} with {@code query+} before it
 * @param kind what it is about, if it is a part of {@code query}; else null
 * @param params the parameters, in the order in which they are checked
 * @param access what a call of it needs
 * @param cache who may keep its answers
 * @param help what people are told of it besides
 */
public record Declaration(
    String path,
    @Nullable QueryKind kind,
    ParamList params,
    Access access,
    CacheMode cache,
    Help help) {

  /** The token of modules that need one; always checked last. */
  public static final Param<String> TOKEN = Param.string("token").required().sensitive();

  /**
   * What a call needs.
   *
   * @param reads whether the caller must be allowed to read the wiki
   * @param writes whether it changes the wiki
   * @param posted whether it takes POST only
   * @param token the type of its token, or null
   */
  public record Access(boolean reads, boolean writes, boolean posted, @Nullable TokenType token) {
    static final Access READ = new Access(true, false, false, null);
  }

  /**
   * What people are told.
   *
   * @param examples queries that show what it can do, without the address of the API
   * @param errors the codes of the errors by which it can refuse what every program has to expect
   * @param dynamicParameters says which parameters it takes that are not declared here, because
   *     they depend on the call; null: none
   * @param deprecated whether its use is discouraged
   * @param internal whether it is not meant for the public
   */
  public record Help(
      List<String> examples,
      List<String> errors,
      @Nullable Message dynamicParameters,
      boolean deprecated,
      boolean internal) {
    static final Help NONE = new Help(List.of(), List.of(), null, false, false);

    public Help {
      examples = List.copyOf(examples);
      errors = List.copyOf(errors);
    }
  }

  /** A module of its own. */
  public static Declaration of(String name, ParamGroup... params) {
    return of(name, all(params));
  }

  /** A module of its own. */
  public static Declaration of(String name, List<Param<?>> params) {
    return of(name, null, new ParamList("", params));
  }

  /** A part of {@code action=query} that says something about pages. */
  public static Declaration ofProp(String name, String prefix, ParamGroup... params) {
    return ofQuery(QueryKind.PROP, name, prefix, all(params));
  }

  /** A part of {@code action=query} that lists things. */
  public static Declaration ofList(String name, String prefix, ParamGroup... params) {
    return ofQuery(QueryKind.LIST, name, prefix, all(params));
  }

  /** A part of {@code action=query} that says something about the wiki or the caller. */
  public static Declaration ofMeta(String name, String prefix, ParamGroup... params) {
    return ofQuery(QueryKind.META, name, prefix, all(params));
  }

  /**
   * A module that has a verb of the wiki done: it changes the wiki, needs a token, and its help
   * names the errors that programs have to expect, those of its parameters first.
   *
   * @param acts what it does, at least one of them each time
   */
  public static Declaration ofVerb(
      String name, TokenType token, Set<Act> acts, ParamGroup... params) {
    Set<String> errors = new LinkedHashSet<>(List.of("mustpostparams", "mustbeposted"));
    errors.addAll(TOKEN.errors());
    errors.add("badtoken");
    for (ParamGroup group : params) {
      errors.addAll(group.errors());
    }
    acts.forEach(act -> errors.addAll(Refusals.codes(act)));
    return of(name, params).writing().withToken(token).errors(errors);
  }

  private static List<Param<?>> all(ParamGroup... groups) {
    List<Param<?>> params = new ArrayList<>();
    for (ParamGroup group : groups) {
      params.addAll(group.params());
    }
    return params;
  }

  /** A part of {@code action=query} whose parameters have this prefix. */
  public static Declaration ofQuery(
      QueryKind kind, String name, String prefix, List<Param<?>> params) {
    return of("query+" + name, kind, new ParamList(prefix, params));
  }

  private static Declaration of(String path, @Nullable QueryKind kind, ParamList params) {
    return new Declaration(path, kind, params, Access.READ, CacheMode.PRIVATE, Help.NONE);
  }

  /** The same for a module whose parameters have this prefix. */
  public Declaration prefixed(String newPrefix) {
    return with(new ParamList(newPrefix, params.params()));
  }

  /** The same for a module whose answers others may keep too. */
  public Declaration cached(CacheMode mode) {
    return new Declaration(path, kind, params, access, mode, help);
  }

  /** The same for a module that everybody may use, even where reading needs a right. */
  public Declaration readingNothing() {
    return with(new Access(false, access.writes, access.posted, access.token));
  }

  /** The same for a module that changes the wiki. */
  public Declaration writing() {
    return with(new Access(access.reads, true, access.posted, access.token));
  }

  /** The same for a module that takes POST only. */
  public Declaration postOnly() {
    return with(new Access(access.reads, access.writes, true, access.token));
  }

  /**
   * The same for a module that needs a token, hence POST too. The token is the last parameter
   * unless {@link #TOKEN} stands among them already.
   */
  public Declaration withToken(TokenType type) {
    List<Param<?>> all = new ArrayList<>(params.params());
    if (!all.contains(TOKEN)) {
      all.add(TOKEN);
    }
    return with(new ParamList(prefix(), all))
        .with(new Access(access.reads, access.writes, true, type));
  }

  /**
   * The same with one example more.
   *
   * @param query the call, for instance {@code action=checktoken&type=csrf&token=123ABC}
   */
  public Declaration example(String query) {
    List<String> all = new ArrayList<>(help.examples);
    all.add(query);
    return with(new Help(all, help.errors, help.dynamicParameters, help.deprecated, help.internal));
  }

  /** The same with the codes of more errors that its help page names. */
  public Declaration errors(String... codes) {
    return errors(List.of(codes));
  }

  /** The same with the codes of more errors that its help page names. */
  public Declaration errors(Collection<String> codes) {
    Set<String> all = new LinkedHashSet<>(help.errors);
    all.addAll(codes);
    return with(
        new Help(
            help.examples,
            List.copyOf(all),
            help.dynamicParameters,
            help.deprecated,
            help.internal));
  }

  /** The same for a module that takes other parameters too, which this sentence tells of. */
  public Declaration dynamicParameters(Message message) {
    return with(new Help(help.examples, help.errors, message, help.deprecated, help.internal));
  }

  /** The same for a module that is better not used any more. */
  public Declaration deprecated() {
    return with(new Help(help.examples, help.errors, help.dynamicParameters, true, help.internal));
  }

  /** The same for a module that is not meant for the public. */
  public Declaration internal() {
    return with(
        new Help(help.examples, help.errors, help.dynamicParameters, help.deprecated, true));
  }

  private Declaration with(ParamList newParams) {
    return new Declaration(path, kind, newParams, access, cache, help);
  }

  private Declaration with(Access newAccess) {
    return new Declaration(path, kind, params, newAccess, cache, help);
  }

  private Declaration with(Help newHelp) {
    return new Declaration(path, kind, params, access, cache, newHelp);
  }

  /** What the names of its parameters begin with. */
  public String prefix() {
    return params.prefix();
  }

  /** The last part of the path. */
  public String name() {
    return path.substring(path.lastIndexOf('+') + 1);
  }

  /** Whether the caller must be allowed to read the wiki. */
  public boolean reads() {
    return access.reads;
  }

  /** Whether it changes the wiki. */
  public boolean writes() {
    return access.writes;
  }

  /** Whether it takes POST only. */
  public boolean posted() {
    return access.posted;
  }

  /** The type of its token, or null. */
  public @Nullable TokenType token() {
    return access.token;
  }
}
