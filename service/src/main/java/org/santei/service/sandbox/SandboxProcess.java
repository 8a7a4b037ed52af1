package org.santei.service.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * A Java process beside this one, with the classes of this program and nothing else: no environment, an empty folder, limits
 * on memory, time, processor time and the length of its answers, and what the machine has to take away files, rights and the
 * network. For one thread at a time; {@link #close} may be called by any.
 */
public final class SandboxProcess implements AutoCloseable {

    /** What starting Java and doing next to nothing takes. */
    static final Limits SMALL = new Limits(64, 64, Duration.ofSeconds(30), Duration.ofSeconds(30), 1024);

    /** With which Java ends when its memory does not suffice ({@code -XX:+ExitOnOutOfMemoryError}). */
    private static final int OUT_OF_MEMORY = 3;

    private final Process process;
    private final Path folder;
    private final Limits limits;
    private final Frames frames;

    private SandboxProcess(Process process, Path folder, Limits limits) {
        this.process = process;
        this.folder = folder;
        this.limits = limits;
        this.frames = new Frames(process.getInputStream(), process.getOutputStream(), limits.answerBytes());
    }

    /**
     * Starts a process.
     *
     * @param main class with a main method that reads questions from its standard input and writes answers to its standard
     *     output, both as {@link Frames}, and ends when its input does
     * @param limits what it may take
     * @param arguments arguments of the main method
     * @throws UncheckedIOException when this machine cannot start it
     */
    public static SandboxProcess start(Class<?> main, Limits limits, List<String> arguments) {
        try {
            Path folder = Files.createTempDirectory("santei-sandbox");
            try {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
                List<String> command = new ArrayList<>(Confinement.prefix());
                command.addAll(ChildCommand.of(main, limits, folder, arguments));
                return new SandboxProcess(ChildProcesses.start(command, folder), folder, limits);
            } catch (IOException e) {
                FileSystemUtils.deleteRecursively(folder);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Asks a question and waits for its answer.
     *
     * @throws SandboxException when there is none within the limits; the process has ended then
     */
    public byte[] ask(byte[] question) {
        return ask(question, limits);
    }

    /** The same within other limits of time. */
    byte[] ask(byte[] question, Limits within) {
        try (Watch watch = new Watch(process, within)) {
            try {
                frames.send(question);
                return frames.receive();
            } catch (IOException e) {
                throw failure(watch);
            }
        }
    }

    /**
     * Sends a message without waiting for an answer.
     *
     * @throws SandboxException when the process does not take it within the limits; it has ended then
     */
    public void send(byte[] message) {
        try (Watch watch = new Watch(process, limits)) {
            try {
                frames.send(message);
            } catch (IOException e) {
                throw failure(watch);
            }
        }
    }

    /**
     * Waits for the next message of the process.
     *
     * @throws SandboxException when there is none within the limits; the process has ended then
     */
    public byte[] receive() {
        try (Watch watch = new Watch(process, limits)) {
            try {
                return frames.receive();
            } catch (IOException e) {
                throw failure(watch);
            }
        }
    }

    private SandboxException failure(Watch watch) {
        boolean byItself = hasEnded();
        close();
        if (watch.hasEndedIt()) {
            return new SandboxException(SandboxException.Kind.TIMED_OUT);
        }
        return new SandboxException(
                byItself && process.exitValue() == OUT_OF_MEMORY
                        ? SandboxException.Kind.OUT_OF_MEMORY
                        : SandboxException.Kind.DIED);
    }

    /** Whether it has ended, or does so within a moment. */
    private boolean hasEnded() {
        try {
            return process.waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether it runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** The folder in which it runs; empty, and nothing may be written to it. */
    Path folder() {
        return folder;
    }

    /** The process itself. */
    ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        hasEnded();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
