package org.palimpsest.server.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.palimpsest.model.visibility.Guarded;
import org.palimpsest.model.visibility.NeedsTruth;
import org.palimpsest.store.Database;
import org.palimpsest.wikitext.html.HtmlWriter;
import org.palimpsest.wikitext.node.Node;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The walls of the house. Who moves one changes a line here, and says why in the same commit. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("org.palimpsest");

  /** These read rows in which nothing can be hidden: the change tags that there are. */
  private static final Set<String> MAY_READ_TABLES =
      Set.of("org.palimpsest.actionapi.params.WikiVocabulary");

  @Test
  void each_module_uses_only_those_below_it() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("model")
        .definedBy("org.palimpsest.model..")
        .layer("http")
        .definedBy("org.palimpsest.http..")
        .layer("wikitext")
        .definedBy("org.palimpsest.wikitext..")
        .layer("store")
        .definedBy("org.palimpsest.store..")
        .layer("wiki")
        .definedBy("org.palimpsest.wiki..")
        .layer("actionapi")
        .definedBy("org.palimpsest.actionapi..")
        .layer("web")
        .definedBy("org.palimpsest.web..")
        .layer("server")
        .definedBy("org.palimpsest.server..")
        .whereLayer("server")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("web")
        .mayOnlyBeAccessedByLayers("server")
        .whereLayer("actionapi")
        .mayOnlyBeAccessedByLayers("web", "server")
        .whereLayer("wiki")
        .mayOnlyBeAccessedByLayers("actionapi", "web", "server")
        .whereLayer("http")
        .mayOnlyBeAccessedByLayers("actionapi", "web", "server")
        .whereLayer("store")
        .mayOnlyBeAccessedByLayers("wiki", "actionapi", "web", "server")
        .whereLayer("wikitext")
        .mayOnlyBeAccessedByLayers("wiki", "actionapi", "web", "server")
        .check(CLASSES);
  }

  @Test
  void the_packages_of_a_module_form_no_circle() {
    for (String module :
        Set.of("model", "http", "wikitext", "store", "wiki", "actionapi", "web", "server")) {
      slices()
          .matching("org.palimpsest." + module + ".(*)..")
          .should()
          .beFreeOfCycles()
          .check(CLASSES);
    }
  }

  @Test
  void only_who_says_why_knows_the_truth_of_what_is_hidden() {
    Set<String> callers = new TreeSet<>();
    for (JavaAccess<?> access : CLASSES.get(Guarded.class).getAccessesToSelf()) {
      if (access.getTarget().getName().equals("truth")) {
        callers.add(outermost(access.getOriginOwner()).getName());
      }
    }
    Set<String> marked = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      if (type.isAnnotatedWith(NeedsTruth.class)) {
        marked.add(type.getName());
      }
    }

    assertThat(callers).isNotEmpty().isEqualTo(marked);
  }

  @Test
  void the_api_and_the_pages_hold_only_what_is_cut_for_a_reader() {
    noClasses()
        .that()
        .resideInAnyPackage("org.palimpsest.actionapi..", "org.palimpsest.web..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Guarded.class)
        .orShould()
        .dependOnClassesThat()
        .haveSimpleNameEndingWith("Row")
        .check(CLASSES);
  }

  @Test
  void the_api_and_the_pages_ask_the_wiki_and_never_the_tables() {
    noClasses()
        .that()
        .resideInAnyPackage("org.palimpsest.actionapi..", "org.palimpsest.web..")
        .and(
            DescribedPredicate.describe(
                "are not among those that may",
                type -> !MAY_READ_TABLES.contains(outermost(type).getName())))
        .should()
        .dependOnClassesThat()
        .haveSimpleNameEndingWith("Table")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(JdbcClient.class)
        .check(CLASSES);
  }

  @Test
  void nobody_above_the_store_writes_sql() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.palimpsest.http..",
            "org.palimpsest.wiki..",
            "org.palimpsest.actionapi..",
            "org.palimpsest.web..",
            "org.palimpsest.server..")
        .should()
        .callMethod(JdbcClient.class, "sql", String.class)
        .check(CLASSES);
  }

  @Test
  void only_the_writer_of_html_gives_nodes_that_are_written() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(HtmlWriter.class)
        .should()
        .callConstructor(Node.Written.class, String.class)
        .check(CLASSES);
  }

  @Test
  void values_know_nothing_of_the_world() {
    noClasses()
        .that()
        .resideInAPackage("org.palimpsest.model..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..",
            "java.net.http..",
            "java.nio.file..",
            "org.springframework..",
            "org.slf4j..")
        .check(CLASSES);
  }

  @Test
  void only_the_command_line_prints() {
    DescribedPredicate<JavaAccess<?>> prints =
        DescribedPredicate.describe(
            "print by themselves",
            access ->
                (access.getTargetOwner().isEquivalentTo(System.class)
                        && Set.of("out", "err").contains(access.getTarget().getName()))
                    || access.getTarget().getName().equals("printStackTrace"));
    noClasses()
        .that()
        .resideOutsideOfPackages("org.palimpsest.server.command..", "org.palimpsest.bench..")
        .should()
        .accessTargetWhere(prints)
        .check(CLASSES);
  }

  @Test
  void time_comes_from_a_clock_that_is_passed_in() {
    DescribedPredicate<JavaAccess<?>> looksAtTheClock =
        DescribedPredicate.describe(
            "look at the clock of the machine",
            access ->
                access
                    .getTarget()
                    .getFullName()
                    .matches(
                        "java\\.time\\.(Instant|LocalDate|LocalDateTime|ZonedDateTime|Year)\\.now\\(.*|java\\.lang\\.System\\.currentTimeMillis\\(.*"));
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.palimpsest.model..",
            "org.palimpsest.http..",
            "org.palimpsest.wikitext..",
            "org.palimpsest.store..",
            "org.palimpsest.wiki..",
            "org.palimpsest.actionapi..",
            "org.palimpsest.web..",
            "org.palimpsest.server..")
        .should()
        .accessTargetWhere(looksAtTheClock)
        .check(CLASSES);
  }

  @Test
  void the_importer_has_found_the_house() {
    assertThat(CLASSES.contain(Database.class)).isTrue();
    assertThat(CLASSES.size()).isGreaterThan(200);
  }

  private static JavaClass outermost(JavaClass type) {
    JavaClass outer = type;
    while (outer.getEnclosingClass().isPresent()) {
      outer = outer.getEnclosingClass().get();
    }
    return outer;
  }
}
