package org.trueup.assignment.intake.list;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream in another thread, some blocks ahead: to inflate a table and to take its digest
 * costs as much as to read its cells, and neither has to wait for the other. What fails there fails
 * here, in its place in the stream. What the other thread did to a block is seen by whoever has
 * read it. Closing it ends the other thread and then closes the stream.
 */
final class ReadAhead extends InputStream {
  private static final int BLOCK = 64 * 1024;
  private static final int BLOCKS_AHEAD = 4;

  private final InputStream source;
  private final BlockingQueue<Block> blocks = new ArrayBlockingQueue<>(BLOCKS_AHEAD);
  private final Thread reading;
  private Block block = new Block(new byte[0], 0, false, null);
  private int at;

  /**
   * Some bytes of the stream.
   *
   * @param isLast whether the stream ends with it
   * @param failed why it ends there, unless it is its true end
   */
  private record Block(byte[] bytes, int length, boolean isLast, @Nullable Throwable failed) {}

  ReadAhead(InputStream source) {
    this.source = source;
    this.reading = Thread.ofVirtual().name("read-ahead").start(this::readAll);
  }

  private void readAll() {
    try {
      boolean more = true;
      while (more) {
        var next = nextBlock();
        blocks.put(next);
        more = !next.isLast();
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** Errors too: nobody else would tell the reader that nothing more comes. */
  private Block nextBlock() {
    byte[] bytes = {};
    int length = 0;
    try {
      bytes = new byte[BLOCK];
      int some = source.read(bytes);
      while (some > 0) {
        length += some;
        some = length == BLOCK ? 0 : source.read(bytes, length, BLOCK - length);
      }
      return new Block(bytes, length, some < 0, null);
    } catch (IOException | RuntimeException | Error failed) {
      return new Block(bytes, length, true, failed);
    }
  }

  @Override
  public int read() throws IOException {
    return hasMore() ? block.bytes()[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, buffer.length);
    if (length == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    int some = Math.min(length, block.length() - at);
    System.arraycopy(block.bytes(), at, buffer, offset, some);
    at += some;
    return some;
  }

  private boolean hasMore() throws IOException {
    while (at == block.length() && !block.isLast()) {
      block = take();
      at = 0;
    }
    if (at < block.length()) {
      return true;
    }
    throwIfFailed(block.failed());
    return false;
  }

  private Block take() throws IOException {
    try {
      return blocks.take();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while a table was read");
    }
  }

  private static void throwIfFailed(@Nullable Throwable failed) throws IOException {
    switch (failed) {
      case null -> {}
      case IOException broken -> throw broken;
      case RuntimeException broken -> throw broken;
      case Error broken -> throw broken;
      default -> throw new IllegalStateException(failed);
    }
  }

  @Override
  public void close() throws IOException {
    reading.interrupt();
    try {
      reading.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    source.close();
  }
}
