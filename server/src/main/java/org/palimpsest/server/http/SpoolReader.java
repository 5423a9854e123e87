package org.palimpsest.server.http;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.palimpsest.http.multipart.MultipartParser;

/**
 * Reads a form in parts while it comes, and lets the disk keep its files. Holds no thread while it
 * waits for the client.
 */
final class SpoolReader implements Runnable {
  private final Request request;
  private final OpenConnection connection;
  private final SpooledForm form;
  private final MultipartParser parser;
  private final ReceivingPace pace;
  private final long limit;
  private final BodyReceiver receiver;
  private final Runnable over;
  private long length;
  private boolean ended;

  /**
   * @param limit the most bytes of all of it
   * @param over told when nothing more is read, before the receiver is
   */
  SpoolReader(
      Request request,
      SpooledForm form,
      String boundary,
      ReceivingPace pace,
      long limit,
      BodyReceiver receiver,
      Runnable over) {
    this.request = request;
    this.connection = Admission.connection(request);
    this.form = form;
    this.parser = new MultipartParser(boundary, form);
    this.pace = pace;
    this.limit = limit;
    this.receiver = receiver;
    this.over = over;
  }

  /** Begins. The files go when the exchange ends, however it does. */
  void begin() {
    Request.addCompletionListener(
        request,
        _ -> {
          end();
          form.close();
        });
    pace.waiting();
    run();
  }

  @Override
  public void run() {
    boolean inTime = pace.waited();
    connection.resumes();
    while (true) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        if (inTime) {
          pace.waiting();
          connection.awaits();
          request.demand(this);
        } else {
          refuse(408);
        }
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        refuse(connection.refusal(chunk.getFailure()));
        return;
      }
      pace.came(chunk.remaining());
      length += chunk.remaining();
      boolean last = chunk.isLast();
      if (length <= limit) {
        parser.feed(chunk.getByteBuffer());
      }
      chunk.release();
      if (last && length <= limit) {
        parser.finish();
      }
      if (length > limit || form.refusal() != 0) {
        refuse(length > limit ? 413 : form.refusal());
        return;
      }
      if (last) {
        end();
        receiver.receive(form.body());
        return;
      }
    }
  }

  private void end() {
    if (!ended) {
      ended = true;
      over.run();
    }
  }

  private void refuse(int status) {
    end();
    form.close();
    receiver.refuse(status, limit);
  }
}
