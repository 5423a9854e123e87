package org.palimpsest.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palimpsest.store.Database;
import org.palimpsest.store.Databases;
import org.palimpsest.store.blob.BlobKeeper;
import org.palimpsest.store.blob.BlobStore;
import org.palimpsest.store.blob.DigestedFile;
import org.palimpsest.store.blob.FolderObjects;
import org.palimpsest.store.blob.KeptBlob;
import org.palimpsest.store.file.MediaRow;
import org.palimpsest.store.file.MediaTable;

class CommandLineTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String input = "";

  @TempDir private Path folder;

  @Test
  void help_goes_to_the_output_and_is_no_mistake() {
    assertThat(run("help")).isZero();
    assertThat(out()).contains("serve").contains("user add").contains("botpassword add");

    assertThat(run("serve", "--help")).isZero();
    assertThat(out()).contains("--ephemeral").contains("--fixture");

    assertThat(run("help", "user")).isZero();
    assertThat(out()).contains("user list").contains("--password-stdin");
    assertThat(err()).isEmpty();
  }

  @Test
  void a_call_that_is_not_understood_ends_with_two_and_says_why() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("sreve")).isEqualTo(2);
    assertThat(run("user")).isEqualTo(2);
    assertThat(run("serve", "--prot", "80")).isEqualTo(2);
    assertThat(run("serve", "--ephemeral", "--data", "x")).isEqualTo(2);
    assertThat(run("user", "add", "Alice")).isEqualTo(2);
    assertThat(out()).isEmpty();
    assertThat(err())
        .contains("Unknown command: sreve")
        .contains("Unknown option: --prot")
        .contains("--ephemeral excludes --data")
        .contains("--password-stdin is needed");
  }

  @Test
  void all_mistakes_of_a_configuration_are_told_at_once() throws Exception {
    Path config = folder.resolve("wiki.conf");
    Files.writeString(config, "listen { port = many, hots = a }\nsite.rate-limits = maybe\n");

    assertThat(run("user", "list", "--config", config.toString())).isEqualTo(2);

    assertThat(err().lines())
        .containsExactlyInAnyOrder(
            "palimpsest: " + config + ": listen.hots is not a setting.",
            "palimpsest: " + config + ": listen.port must be an integer from 0 to 65535.",
            "palimpsest: " + config + ": site.rate-limits must be true or false.");
  }

  @Test
  void accounts_are_made_listed_and_put_into_groups() {
    input = "correct horse\n";
    assertThat(wiki("user", "add", "alice", "--group", "bot", "--password-stdin")).isZero();
    assertThat(wiki("user", "groups", "Alice", "+sysop", "-bot")).isZero();
    assertThat(wiki("user", "list")).isZero();

    assertThat(out()).endsWith("Alice\tsysop\n");
  }

  @Test
  void what_cannot_be_done_ends_with_one_and_says_why() {
    input = "short\n";
    assertThat(wiki("user", "add", "Alice", "--password-stdin")).isEqualTo(1);
    input = "correct horse\n";
    assertThat(wiki("user", "add", "Al#ce", "--password-stdin")).isEqualTo(1);
    assertThat(wiki("user", "add", "Alice", "--group", "kings", "--password-stdin")).isEqualTo(1);
    assertThat(wiki("user", "groups", "Nobody", "+sysop")).isEqualTo(1);
    input = "";
    assertThat(wiki("user", "add", "Alice", "--password-stdin")).isEqualTo(1);

    assertThat(err())
        .contains("at least 8 characters")
        .contains("No account can be named \"Al#ce\"")
        .contains("There is no group \"kings\"")
        .contains("There is no account \"Nobody\"")
        .contains("There is no password");
  }

  @Test
  void a_bot_password_is_printed_alone_so_that_a_script_can_take_it() {
    input = "correct horse\n";
    wiki("user", "add", "Alice", "--password-stdin");
    out.reset();

    assertThat(wiki("botpassword", "add", "Alice", "robot", "--grant", "rollback")).isZero();

    assertThat(out()).matches("[0-9a-w]{32}\n");
    assertThat(err()).contains("Log in as Alice@robot");
    assertThat(wiki("botpassword", "add", "Alice", "robot", "--grant", "magic")).isEqualTo(2);
    assertThat(wiki("botpassword", "add", "Bob", "robot", "--all-grants")).isEqualTo(1);
    assertThat(
            wiki(
                "botpassword",
                "add",
                "Alice",
                "robot",
                "--address",
                "192.0.2.0/24",
                "--page",
                "Reeds"))
        .isZero();
    assertThat(wiki("botpassword", "add", "Alice", "robot", "--address", "here")).isEqualTo(2);
  }

  @Test
  void a_backup_is_a_wiki_of_its_own_with_its_files_and_takes_no_other_place() throws Exception {
    input = "correct horse\n";
    wiki("user", "add", "Alice", "--password-stdin");
    String picture = keep("a picture");
    Path derived = Files.createDirectories(folder.resolve("wiki/files/derived/ab"));
    Files.writeString(derived.resolve("small"), "made of another");
    Path empty = Files.createDirectory(folder.resolve("empty"));

    assertThat(wiki("backup", folder.resolve("new/backup").toString())).isZero();
    assertThat(wiki("backup", empty.toString())).isZero();
    assertThat(wiki("backup", empty.toString())).isEqualTo(1);
    assertThat(wiki("backup", folder.resolve("wiki").toString())).isEqualTo(1);
    assertThat(wiki("backup")).isEqualTo(2);

    assertThat(err()).contains("empty is not empty.").contains("wiki is not empty.");
    assertThat(folder.resolve("empty/files").resolve(picture)).hasContent("a picture");
    assertThat(folder.resolve("empty/files/derived")).doesNotExist();
    try (var left = Files.list(folder.resolve("new"))) {
      assertThat(left).containsExactly(folder.resolve("new/backup"));
    }
    out.reset();
    assertThat(run("user", "list", "--data", folder.resolve("new/backup").toString())).isZero();
    assertThat(out()).startsWith("Alice");
  }

  @Test
  void a_wiki_is_verified_line_by_line_and_one_that_does_not_agree_is_told_where()
      throws Exception {
    input = "correct horse\n";
    wiki("user", "add", "Alice", "--password-stdin");
    String file = folder.resolve("wiki").toString();
    assertThat(run("verify", "--data", file)).isZero();
    assertThat(out())
        .contains("accounts: 1", "ok     the file is whole")
        .endsWith("Everything agrees.\n");

    try (Database database = Databases.sqlite(folder.resolve("wiki/wiki.sqlite"))) {
      database.write(tx -> tx.sql().sql("UPDATE statistics SET users = 5").update());
    }
    assertThat(run("verify", "--data", file)).isEqualTo(1);
    assertThat(out()).contains("WRONG  the wiki's numbers", "users: 5 counted, 1 found");
    assertThat(run("verify", "--data", folder.resolve("none").toString())).isEqualTo(1);
    assertThat(Files.exists(folder.resolve("none"))).isFalse();
  }

  @Test
  void files_are_verified_too_and_leftovers_are_swept_when_asked() throws Exception {
    input = "correct horse\n";
    wiki("user", "add", "Alice", "--password-stdin");
    Path named = folder.resolve("wiki/files").resolve(keep("a picture"));
    Path unknown = folder.resolve("wiki/files/blobs/ab/cd").resolve("abcd".repeat(16));
    Files.createDirectories(unknown.getParent());
    Files.writeString(unknown, "whose?");
    assertThat(wiki("verify", "--rehash")).isZero();
    assertThat(out())
        .contains("ok     each file and upload has all of its bytes")
        .contains("ok     each file has the digest under which it is kept")
        .contains("Left over, to be swept: 1 files, 6 bytes");
    assertThat(unknown).exists();
    out.reset();

    assertThat(wiki("verify", "--sweep")).isZero();
    assertThat(out()).contains("Swept: 1\n").doesNotContain("Left over");
    assertThat(unknown).doesNotExist();
    Files.writeString(named, "a pictvre");
    assertThat(wiki("verify")).isZero();
    assertThat(wiki("verify", "--rehash")).isEqualTo(1);
    assertThat(out()).contains("has another hash");
    assertThat(wiki("backup", folder.resolve("backup").toString())).isEqualTo(1);
    assertThat(err()).contains("is damaged");
    Files.delete(named);
    assertThat(wiki("verify")).isEqualTo(1);
    assertThat(out()).contains("is not there");
  }

  /** Keeps some bytes that an upload of Alice names, and gives their place among the files. */
  private String keep(String bytes) throws Exception {
    Path file = Files.writeString(folder.resolve("sent"), bytes);
    DigestedFile digest = DigestedFile.of(file);
    BlobStore blobs =
        new BlobStore(new FolderObjects(folder.resolve("wiki/files"), InstantSource.system()));
    Instant later = Instant.now().plusSeconds(3600);
    try (Database database = Databases.sqlite(folder.resolve("wiki/wiki.sqlite"))) {
      KeptBlob blob = new BlobKeeper(database, blobs).keep(file, digest, later);
      database.write(tx -> {
        MediaTable.put(
            tx.sql(), blob.id(), new MediaRow(digest.sha1(), "text/plain", "TEXT", 0, 0, 0, "{}"));
        return tx.sql()
            .sql(
                """
                INSERT INTO stashed_upload (file_key, account_id, created, expires, blob_id,
                  size, received) SELECT 'key', id, 0, ?, ?, 0, 0 FROM account\
                """)
            .params(later.getEpochSecond(), blob.id())
            .update();
      });
    }
    String hex = digest.key().hex();
    return "blobs/" + hex.substring(0, 2) + "/" + hex.substring(2, 4) + "/" + hex;
  }

  @Test
  void an_account_is_given_another_password_that_is_as_good_as_a_new_one() {
    input = "correct horse\n";
    wiki("user", "add", "Alice", "--password-stdin");
    String before = passwordOf("Alice");
    input = "another horse\n";
    assertThat(wiki("user", "password", "alice", "--password-stdin")).isZero();
    String after = passwordOf("Alice");
    assertThat(after).isNotEqualTo(before);

    input = "short\n";
    assertThat(wiki("user", "password", "Alice", "--password-stdin")).isEqualTo(1);
    assertThat(wiki("user", "password", "Bob", "--password-stdin")).isEqualTo(1);
    assertThat(wiki("user", "password", "Alice")).isEqualTo(2);
    assertThat(passwordOf("Alice")).isEqualTo(after);
    assertThat(err())
        .contains("The password must have at least", "There is no account \"Bob\".")
        .contains("--password-stdin is needed");
  }

  private String passwordOf(String name) {
    try (Database database = Databases.sqlite(folder.resolve("wiki/wiki.sqlite"))) {
      return database.read(sql ->
          sql.sql("SELECT password FROM account WHERE name = ?")
              .param(name)
              .query(String.class)
              .single());
    }
  }

  @Test
  void a_wiki_is_exported_as_the_name_of_the_file_says_and_takes_the_place_of_nothing()
      throws Exception {
    assertThat(wiki("export", folder.resolve("dump.xml").toString())).isEqualTo(1);
    input = "correct horse\n";
    wiki("user", "add", "Alice", "--password-stdin");
    for (String name : List.of("dump.xml", "dump.xml.gz", "dump.xml.bz2", "dump.xml.zst")) {
      assertThat(wiki("export", "--current", "--log", folder.resolve(name).toString())).isZero();
    }
    String dump = Files.readString(folder.resolve("dump.xml"));
    assertThat(dump).contains("<sitename>Palimpsest</sitename>").endsWith("</mediawiki>\n");
    assertThat(Files.readAllBytes(folder.resolve("dump.xml.gz"))).startsWith(0x1f, 0x8b);
    assertThat(Files.readAllBytes(folder.resolve("dump.xml.bz2"))).startsWith('B', 'Z', 'h');
    assertThat(Files.readAllBytes(folder.resolve("dump.xml.zst"))).startsWith(0x28, 0xb5);
    out.reset();
    assertThat(wiki("export", "-", "--schema", "0.10", "--log")).isZero();
    assertThat(out()).startsWith("<mediawiki ").contains("export-0.10/").endsWith("</mediawiki>\n");

    assertThat(wiki("export", folder.resolve("dump.xml").toString())).isEqualTo(1);
    assertThat(wiki("export", folder.resolve("none/dump.xml").toString())).isEqualTo(1);
    assertThat(wiki("export", "-", "--schema", "0.3")).isEqualTo(2);
    assertThat(Files.readString(folder.resolve("dump.xml"))).isEqualTo(dump);
    assertThat(err()).contains("There is no wiki", "exists already", "There is no schema 0.3");
    try (var left = Files.list(folder)) {
      assertThat(left.filter(file -> file.toString().endsWith(".part"))).isEmpty();
    }
  }

  @Test
  void a_backup_that_fails_leaves_nothing() throws Exception {
    Path target = folder.resolve("backups/monday");
    assertThat(wiki("backup", target.toString())).isEqualTo(1);
    assertThat(target.getParent()).isEmptyDirectory();
    assertThat(folder.resolve("wiki")).doesNotExist();
    assertThat(err()).contains("There is no wiki");

    assertThat(run("backup", target.toString(), "--database", "jdbc:postgresql://db/wiki"))
        .isEqualTo(1);
    assertThat(err()).contains("pg_dump");
  }

  @Test
  void a_data_folder_that_cannot_be_used_is_one_sentence() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Files.createFile(empty.resolve("wiki.sqlite"));
    Path inside = Files.createDirectories(folder.resolve("inside/wiki.sqlite"));

    for (Path data :
        List.of(
            file, file.resolve("below"), empty, inside.getParent(), Path.of("/proc/palimpsest"))) {
      err.reset();
      assertThat(run("user", "list", "--data", data.toString())).as("%s", data).isEqualTo(1);
      assertThat(err().lines()).as("%s", data).hasSize(1);
      assertThat(err()).startsWith("palimpsest: Cannot ").endsWith(".\n");
    }
    assertThat(run("user", "list", "--database", "jdbc:postgresql://127.0.0.1:1/wiki"))
        .isEqualTo(1);
    assertThat(err().lines().toList()).last().asString().contains("does not answer");
  }

  private int wiki(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.add("--data");
    all.add(folder.resolve("wiki").toString());
    return run(all.toArray(String[]::new));
  }

  private int run(String... words) {
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new CommandLine(terminal).run(List.of(words));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
