package org.palimpsest.actionapi;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.palimpsest.actionapi.format.PrintContext;
import org.palimpsest.actionapi.format.ResultPrinter;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.result.TreeWeight;
import org.palimpsest.http.body.Body;
import org.palimpsest.http.body.Bytes;
import org.palimpsest.http.body.WritableBody;
import org.palimpsest.store.memory.MemoryShortageException;
import org.palimpsest.store.memory.RequestMemory;

/**
 * An answer that is printed while it is sent: all that is in memory of it meanwhile is its tree,
 * which is counted, and a chunk of what is printed.
 */
record StreamedAnswer(
    ResultPrinter printer, ObjectNode root, PrintContext occasion, RequestMemory memory)
    implements WritableBody {

  /**
   * An answer as bytes if it is short, else as a stream.
   *
   * @param memory is given back when the stream has ended, or else by the caller
   * @throws MemoryShortageException if there is no room for the tree until it has been sent
   */
  static Body orBytes(
      ResultPrinter printer, ObjectNode root, PrintContext occasion, RequestMemory memory) {
    byte[] few = printer.printShort(root, occasion, ResultPrinter.SHORT);
    if (few != null) {
      return new Bytes(few);
    }
    memory.claim(TreeWeight.of(root, memory::holds));
    return new StreamedAnswer(printer, root, occasion, memory);
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    try {
      printer.print(root, occasion, out);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public long holds() {
    return memory.held();
  }

  @Override
  public void release() {
    memory.close();
  }
}
