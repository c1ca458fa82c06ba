#pragma once

#include <QByteArray>
#include <QString>

#include <fcntl.h>
#include <linux/fs.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <unistd.h>

namespace batchscope::test {

/// Gives this process, and what it starts, mounts of their own, which end with it. False where it may not.
inline bool ownMounts() {
    return ::unshare(CLONE_NEWNS) == 0 && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

/// A disk in memory that holds so much and no more; gone at the end.
class SmallDisk {
public:
    SmallDisk(const QString& folder, int kilobytes) : folder_(folder.toUtf8()) {
        mounted_ = ::mount("tmpfs", folder_, "tmpfs", 0, sized(kilobytes)) == 0;
    }
    ~SmallDisk() {
        if (mounted_) ::umount2(folder_, MNT_DETACH);
    }
    bool mounted() const { return mounted_; }
    bool resize(int kilobytes) const {
        return ::mount("tmpfs", folder_, "tmpfs", MS_REMOUNT, sized(kilobytes)) == 0;
    }

private:
    static QByteArray sized(int kilobytes) { return "size=" + QByteArray::number(kilobytes) + "k"; }

    QByteArray folder_;
    bool mounted_ = false;
};

/// Lets nobody, not even root, make or replace a file in the folder. False where the file system cannot.
inline bool setImmutable(const QString& folder, bool immutable) {
    const int descriptor = ::open(folder.toUtf8(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return false;
    int flags = 0;
    bool done = ::ioctl(descriptor, FS_IOC_GETFLAGS, &flags) == 0;
    flags = immutable ? flags | FS_IMMUTABLE_FL : flags & ~FS_IMMUTABLE_FL;
    done = done && ::ioctl(descriptor, FS_IOC_SETFLAGS, &flags) == 0;
    ::close(descriptor);
    return done;
}

} // namespace batchscope::test
