# The environment with exact versions; runs the study of config/config.yaml as a user without rights over the system.
#   docker build -t equifinal .
#   docker run --rm -v "$PWD/results:/study/results" --user "$(id -u):$(id -g)" equifinal
FROM python:3.12-slim

RUN apt-get update \
    && apt-get install --yes --no-install-recommends git \
    && rm -rf /var/lib/apt/lists/*

# Whoever calls it may be any user (--user): what programs write for themselves goes where everyone may write.
ENV HOME=/tmp \
    MPLCONFIGDIR=/tmp/matplotlib \
    XDG_CACHE_HOME=/tmp/cache \
    PYTHONDONTWRITEBYTECODE=1

WORKDIR /study
COPY requirements.lock .
RUN pip install --no-cache-dir --require-hashes --requirement requirements.lock

COPY . .
RUN useradd --no-create-home --shell /usr/sbin/nologin study \
    && mkdir -p results .snakemake \
    && chown study:study /study \
    && chown -R study:study results .snakemake \
    && chmod 1777 /study results .snakemake
USER study
CMD ["snakemake", "--cores", "4"]
