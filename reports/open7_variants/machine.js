reproMachine({
  "format": 2,
  "cpu": "x86_64 AuthenticAMD family 26 model 2 stepping 1",
  "features": [
    "avx2",
    "fma",
    "avx512f"
  ],
  "rustc": "rustc 1.95.0 (59807616e 2026-04-14)",
  "adopted": [
    {
      "step": "train[tasks=chunk,system=single,domain=bc,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "fb9ea1be5837d463fe4cf08339f0904045ddc2285cca7ff72f9787455cc19327",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "18fff372e5a59b328b4cede61b9d89a075b2d118b9e4f14010a832b49280c7d9",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "5b2069a7a252d98d10227991f00a1f6d6e6e1ddab7cd645e22c82494e3d5eba4",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "4e39625f4f45b31a9c8f14a2c1c6a0807af1d3443691acc2812276d4c28d75dc",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "38b7c3b413c9a9b0859ce2f081b3dec7ced97696849c949aa7f058450a569d3a",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=single,domain=bn,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "320244135dcb2f184e434049447708b8941ab227b2b8808bdfcb16fc51c1ed41",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "739cff8ac5b3c5518b25e73527c34e762f194a93af03f65e4c4e79957d1701d9",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "ce1f0564c6e401dc2aa11e048ec6aacf1fec3021599a44ccf43cecf343aa3266",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "964557b49091d3593e5497e8e8e78bcc9647ccba45f61ce6124758afa127efa0",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "0febeb5c967d6b8a9f1f2490142233c0e28d9f93b6eac94b037ee4001cbe6527",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=single,domain=mz,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "be03b0e63ba60525a53d360d2e35cac337fe8f20b87bef58b4c9a023357a7f2c",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "65914f3d99e3f093527ab1aa2376d67e3b085e638960101cbc92d706507f182f",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "55f88ece4e58bd179168cad08c78165899125e66b5b77e6b2bf7d5accabfb714",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "573ca68a7886be223faea7e46881ede7e4332e2dba35bda2a85d9578cf8736cc",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "c95962b96119754b5f36a2c71d0cd59c8b3fe5bd8a1d62c9fe7b3a9d53b0601c",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=single,domain=nw,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "f275e3e490b81b49496b2f15367339b71c4477280719bb89d63f9de6146eefba",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "fingerprints are computed in another way; the code of these stages is as it was",
          "from_key": "00e71def2594c35dc01e4cede7f50229f14a0d6714a324b75d1977e0527f1a17",
          "at": 1795796539,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "0a79d88cb30b735427c575d264bde0a0ba272a53"
        },
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "b97096c95e77317b219833f5498ee12e7456d37f1cb769f002b37def22b86167",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "3f22b61e4008dfb6be4486e2a99ebdc89e7848241302c62b35e3ae516c39d4c4",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "9871f3a6e7241a69acdff0c6e22ade2e0f44aad72ac60083abfeb0e818488aad",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "83b484e0ba6c7d7131436145a74669aefb4fceeee8e82deb18013e5d5ca4caab",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=single,domain=pt,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "5ec1b606d0b1839fb6a5bb8c111a176428d7d170aa04080d088ab3c6ebbfaf0b",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "e4791699067f47fe8128be045f7dfb1f24729dfc5b4310a635436b30806ae547",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "eb7ed84272b1b903d354b0ffa4dc5f3ffe2d1ac0067f53f067c30335a9520a7e",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "18c4355b7f9959f993afdd0c727bbfbfc2ffef94f23026e80cce31c76854ad40",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "8bae7e70f1a0698cb2078d29f27e0417724ecab00715abc7db8901b27f5cd3c7",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=single,domain=tc,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "1abc66ba32b7fba3940f548ac26a469b1bb9fc861f6346c6abddf60b043d2343",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "cedf67bebfeb3bebbe125abef03eb344c1af848a9c38965c1f0c31d4b2dced25",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "054e2a601a31796a77fa3a96a9be5eb1a1af4ef54faae53078ba7c843e78c6a3",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "310ac90d7e4496e399a51e802f7c9b3240d8b473b11d2ba80d2e61c0573bd856",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "40a969b98924bc30874c8179ff926465a13803548b2ca9ebbb2d87edf4a257d9",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=single,domain=wb,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "be1b1135858a05bc3d4e565762ce0063b881bbb9aa129b1144128b31405d31bf",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "7afe7d137d292462bd662d30d0202d09c0ac5f617a0a45a2b1f5c318e1e3aed8",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "bc41c213cd7c494a147dbb915138a750f5d8ff2e95ccd3a041ac26a6d1b85e8d",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "31a31a9b8024af767783c806b700af927cc64ceecbb6826d166ec198a36dd488",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "8bbce4ad328af71887686e67d91c1668cb6de2e2fc791f35368ed575369e091a",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=hard,domain=bc,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "16d6358032cbcd60884f4e43fb776fd2d3c1e2e36eb544d96c16b387e7148489",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "f5a1f52d40163f7f9362109053cc50aecc7040969f4fda606f7b04a414d0c445",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "48542f36c233b034e4b96db1098fe4b5578cb732a063640deaae77b64c4ef732",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "927c334ecb286dfd8644881b2e3ce69dcf9fbf73ea26760eb69b9f635a8649f5",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "3de7224de83aa0d5e51dfd1acdbbeda7230369057fac9130eb896017eaf83596",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=hard,domain=bn,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "abf2d0a69456516f127e1d64a49833984d2243ac2333645dd83e9d2a3bb62d0d",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "4cbc8d440f480718df814a980ebc2459150cb9d207e066a79f21bb6abd594b03",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "f12b318de42b5f55b8ca3820a67b7220f2cacebaf35574974ad76045a1ed9984",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "0937c623ab15bf9d3fee198193d2ef55521c82650f4f4fd7f10226a517d1322c",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "02a04e72f12fd8d3af49d8a7cd05f652c8bf16e87a213d7344bdb0805b56cfec",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=hard,domain=mz,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "3fbab941c101a49208cdaef3a7160bf177199e4ff37c0f42b0ac460eab63b654",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "606461c3c67033b9b4afa4b064f5ee65b355ba31ba14647aee4c1de373b2b86c",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "c465e060d14d44e93b79ee5a6cd812dccfc9ccc8d0b7822a6d257c07487f5b58",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "b4f4690b14d1f88d87dc4c06267ea77df642555712b06d9eddd631b423ad90f0",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "1e36b3317cc102c7b7614c03c3dfcc02942515906e7bc03e076d8d280203012d",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=hard,domain=nw,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "0b9f3fb17c1f73962ad937eeefb7702a6954ce654ffebb8f9bf3d04f39a18079",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "fingerprints are computed in another way; the code of these stages is as it was",
          "from_key": "1f7310e8eaaf03f214030792d607986b8734df029eeba9854f6b42810276ea8e",
          "at": 1795796539,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "0a79d88cb30b735427c575d264bde0a0ba272a53"
        },
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "23ef9a1c35f9564ea5fdb2b82855e9af22abb30d35dc059afc2f0327424619a6",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "0a0fbb5529711b8fcb1f3cc291aa789ccd57a685335ae55c04e5e29125958888",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "629b0838b5e422021aedfd669c75d65cea12e064ccab05075bc3000fe0c7f4ab",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "f587780b03bbc61e3420415c7e3892963422835706223a252e8e8c5be2a307f2",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=hard,domain=pt,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "c6ad01eb901eeb5e1b934d577319323f89861f07f6eb81cbd87375be454898ce",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "cc180cba15b3a758a3c5a20043a350184e8743ceb633178ba58adf7e388b4c67",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "ee78745366507d71c22abd9945becebb2ccfe3f9b4e3ac9563d7e25bfc4d9fdd",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "6ef1d66583fead5a38135d12f73491a0c9387d0159e9b7e0320454ba79f2a709",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "a08b4b7f2ee3043b78d9b0c2430cc24b7d7d90d14af970e3d7c309186e2378f5",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=hard,domain=tc,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "82cdd12b867c5f7249ed966098fedc23977737ebbeab85fc9d2baf7cb8af3084",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "ea9122184ce3bca51c22509b588d7cee69fa97bd8e3bf12b79a9b68521ed8340",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "c6f94ee3a7e316ae9dc67785351f785ddd0734fb2f5be32acb2b38ecd2964045",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "796d4bf1ea9055a83847b2918eb10c40b9d98631f96d6028ca2ae46a37161b25",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "a357e0da6a95d318fccd77bae64f17c4c9c28784bd69cd2012baac426bf0ba03",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=hard,domain=wb,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "85c59597cfc28fd211d0e7569c56a847d74ddca43d1735d7590eae6dccbc7bd6",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "08cacd4507ac91fe828d665a5c0d7d356059b862f4b5ac5eb8411739ae22ea18",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "3b10feec3f4c58b0df010cb424486d9ab5ed29803cce58bc274d7e51659d3ca2",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "1b3c946e156fa60f7a39cb52b0d5b17ad433870bd2fe5b06e62edb77d656cdb3",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "06b6c9763f63d1bd988a01c2366782efdf116dbc2ae4a7ad9bc594df66cffdc2",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=low_supervision,domain=bc,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "180359f2751f1b112f7646ba11e501e8a2c441da6aa93b318ac6af652bbea9b5",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "e1f88cdd1dd52b146bfc595a218a25aadc68db912b0811e3ef6736c545698c11",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "ab7b9cd432612ba0062b994d7d27b11201b767b88cff18b34c205eba5af4997b",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "d4d8ea1df5381f7561eafdb69c732ed1e6eae4dff5fd3c553ec6af78c7e24dd7",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "dd9e72d262a6a04f8153bc0efccdde245ff9e9224a8a28bea147f2b83ca11766",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=low_supervision,domain=bn,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "d0b01e073e377e071512a38fb7eb0568f6c90e531e63346299c4411f6fd6758f",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "578abdfd2766eb55e9a5f83c9ddc332b4f0a1fc6e166857a250da3cd4453dc82",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "517c7e758293d2fc8134cac296005f00785faea4a4715ee860b88969c51b8118",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "80303c83c214d330578a7137555276498a0a6cad90506bc5db51a5523763c8df",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "62262474fc8b8769314daa8599f77d3f2d94830381226f3c17de1f2f23c6ef17",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=low_supervision,domain=mz,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "aef741cbb271d93fb06267bd64039f1e9bdb77bac1d3bc04c751f118a2db75b9",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "55042a8e4261d261da33e0af18751a46a7991f2ea5b11e19631dcc72c590bd8c",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "0fcf4d19ce0c09cfd4bfcfa47864a9d4057ec1b75a6bb3ff1311baede36f8450",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "b62b0798203e1a5de7b41348ed71f6fa29700e5dd457e988f5b5308e9c763476",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "fec76695aa1894b4222f3b91495152e549cdef994b4f6243657f622ee32c8db0",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=low_supervision,domain=nw,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "06624a0e435be9ea19155e01c63d8bffca2631ff36e7a36c33bead08c26fb889",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "fingerprints are computed in another way; the code of these stages is as it was",
          "from_key": "280a090d3f35dcc0703e8350520f0494aad30f3c64009f8a1e425a3b11b872ce",
          "at": 1795796539,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "0a79d88cb30b735427c575d264bde0a0ba272a53"
        },
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "359001373dacfe2d416c91dcaac24e6b4d7f591a307f5657059e9ef6f06bee54",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "972f3487951d48bd162555c9375db976c526ee13491b82041b666e59621ac047",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "a5081e92ea767aa8ca6870e710e950075f546febb364cfb8d972675cc8cf9033",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "fc57e922bbe8805a293e799d87a43a76f40854534e32ee5ec1ab164a8420d6dc",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=low_supervision,domain=pt,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "c77b6ed7cddec092ddcf0e8dfe7f174d3b18bad854490f78f493cc7ef7035f21",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "9cfab4398cce039bfd6955abca05edd10ff914d6ecaba00c990ac0fca9f494e8",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "89040911b66d95b8d3b9070b4b2807c61264713c4c4475b96488b940179550b5",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "9f9a35c71f794642e74cdf5adff5103cc488fba23d041e91a14fb69d15fbc982",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "7d27b3d306443c0a2fa13c160f74712d37097a22e2055e36d3390d3c546636e0",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=low_supervision,domain=tc,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "f3cc6774a3fcdf9575fefdb216a3a15fca8deca2a52292a18458798135778a4a",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "f135bf25f4c71a62fbae41fa34f7b0eece29ee14f5db5accb4ec580ab473556f",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "eaec398b7f6a11297778cfdf274352777da0b1d83bb9a00b4bdd717371d0e6bb",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "dc2c83a2f9740a5eed16df7dace0e064b908da4d5b0c9d54ccf029d8cb78d02a",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "09d5ae455d0856fd0d12c22e0b35d7615988efbb4f46fc78a28aca469761bb99",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=low_supervision,domain=wb,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "e8d0d7d7e673da1eb87827212ab1ef2dae9ddf14f3c7d88b307cd0fe0e170794",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "38d13390cdc40e6e62fc49f16ab9c954280bd945d011ff8458cc21c25c86277d",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "96f8f26eafc69069b811e448d66fb35369bdc8e8f503776dd8ca1e70fd86e8a8",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "4093827cb82a6e60e6dddacb5df3fc5eca1fb707327f0646a3f8c769f61ccebf",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "bf14b8378b565a407618b9a8fd5fc5f931fdf64788f50e8481c4398b32740cf1",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=cross_stitch,domain=bc,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "1960a366d09f376906434a46891098c71954686f7939e92515e0be1d997211ab",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "65c0ce12085e74cadb7f410e5a3eae2ac8d54fa4eb3e0972527ce179c5e84925",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "8706978f63fd757934a47ef132b709e192c57947dbbbb8d30c96f551036ef6ad",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "9927b42850dc1ae40e655b45dff66ac5b86e86052c174a6c278610fad9c86d3d",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "b6e0572baa6e8f91cd09418be3ec23cbfdd5c907faf402dcbb6ddbc53ac122e9",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=cross_stitch,domain=bn,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "fb18de6352154060020481fd2468baa89941e0ce07b4cd9df99622f70c57f33e",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "4770de4994921ccc94110f2a4bf2cf5c48550f48ae81c9d2a03a711a007f51af",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "5b3812c93ff39da5480bc5c0bd718db07120df6db60223146135c11c935fc1c4",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "115b1f1d58f28b5f788c8db1d8b788b04a678155477995437e5af96519ffbdc8",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "e4fa2444796a20fab5dd3443f5cb392ee5c846039fc32d0a74d6fcc678a14c59",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=cross_stitch,domain=mz,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "165f42ae0a1fbbe33b6b1e601233f08cf6a6847fdff1291d7cd1a3d026be89e7",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "30e94d91d0eb4652d6c8ca9d8f9b0538ae5c6f287d621aa2387af5c5904b1f46",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "521a644538869b09f38c80ef2fa69793c74a5f713ccdf6c9efde43af07794a03",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "9480972ba417a79705b6b8f4474a2cd416be6a9d71279448e1556c804714b281",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "5975bc0699c695aa3204906ca430f74049734130496b9b060c5c8e1bf511ac58",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=cross_stitch,domain=nw,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "94df96c30cdd013ea34e4f2f43ab4c5f34d7c89410e3376d05229349747f9fb6",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "fingerprints are computed in another way; the code of these stages is as it was",
          "from_key": "ac854bd468c04ccb7f49a8304e78e7feb1e976f380db9ab173d2871fd680c813",
          "at": 1795796539,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "0a79d88cb30b735427c575d264bde0a0ba272a53"
        },
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "70e6e5a6ba980f029ebadd9005074c7af52dcf6da65fb2de23fb40654d302065",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "ceb4930d52647ebfa99f00d2a9981f449dde61daac443ed5abbf885b37b0201a",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "bab8405c4ad79159aa50b61779d4f3578917e77ac70265a9fe0e1f4a58b4eb45",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "de7845f3f2c706f1d7e0589989c6519767061a5901297f35c4cd25eb5f56d4e0",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=cross_stitch,domain=pt,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "c6e6ddff7d3b9ca8b1e0fa82d5476001c742d56751599cfdc1047172de5fc00a",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "ca615ec0cc884d61668dd357cad186d49cc1403d8bd3b5abf0df21df433bbf77",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "323e5959c829b47b793dc2d57d15ee67a599abc94de7e2cc1fcdc6d91d41a078",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "b6c9b2e30edc51e1ab5e034c7d1d7566daef7944606bc1769efe6f2e5ec701ed",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "a71047c95dc57d75afe7374d7fe79d0511ec0281977a8a847aaa5f74a759a207",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=cross_stitch,domain=tc,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "180a88a880e3a3477a59bf4afca6f9fb21e5c087a990a4089d71ee7940ebacdf",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "17fb4e8445e356a1562fb906b07a24eb1e11bb7c0bd95ae425c862f61321535f",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "c20217608c3bdfc1046ba00dc058e6124a549a150a0f98453e0c4b25d5b1c3ce",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "c533dd589d444799782f85c3f9045b74187a2f57f9634092104fbad5bd86fea8",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "52f016a77eaf942acb608ab7d389ed5d0056f166529eff95389ee9b385c9ddd8",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=cross_stitch,domain=wb,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "c4dabcf693c49499728d0f6fca594316d311629104115816557cfdd392ecb5b5",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "87ca5a4b23048ff6b4daf7cee10191ce27c55fe6865f67e60694e944d2e512c2",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "60c7b3b83e15232d22394afd9899933f75df388971f8ae65ffa97b7cc1471160",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "a9616ccdb06a7b2171769ff3892fb2c3885e033ffbe06a67f14c0e3c3e38c0b0",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "ea2a9bc929e44b2abae043c839a87ccb31e878ec00ad7cbfffaf924ec4bbc821",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=sluice,domain=bc,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "cb81b28f3a07b6457266750503a3dad45237b7de1ea7792ab0204147f730a8ec",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "40f02b9b6a5c965bdba6f533d497476535323df1d6b550487dd757f5fa707fa4",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "61a78db3cbafb77ba65b00765b010eaba4d707bf1a42d532cd8c6ad60578f633",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "2f77de6f64046b5341ac39a86a48507d23bb5383bca23ce88e6c7cc6a5b3a29d",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "fd044ee20449258961166af357643e2e0e7f387e6b244b66d024f6a3cef7677c",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=sluice,domain=bn,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "f10219f07ac943534054f9b43c20269f622e474ad6c16b4ffe961575d7427145",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "063983acbbeab453c2220f562c9829f2205bcf9561b4e5c3548cc780eb1b202a",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "2baf045e78a6c80c1355cc328c2118e3ad7ea57024e6988816c8cf4290c49e67",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "dc8e535fa6d458b3c686f94ec1caa4162a6369c187f55f261794e7783061639d",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "7cc39bdc8d9dce0e1b53cbcd868435046d7457ef5d03368184286e9041290d29",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=sluice,domain=mz,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "13658aea560d0503f356f9cf19705e31a40708d068d524401e88f9f30136214e",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "fe6649395b9bd666debd8db9ea57be50990d628f06caa2a4695895a7ffe1a003",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "9ed0decf0b2b91864ba729cbc8ad8a7b23059a7538fff7a0436e9bae69ccaef3",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "a59afe8b123a992b53590e8973960b81efdd32f19541c4360b5497bf83c071bb",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "21f0671984c7f188500210d2d8c3134c14eceeea7d2432f45fe241a198fb6437",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=sluice,domain=nw,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "0c0518971ec2777390b5edc25bfe5dc4d851393234d9c0e2492e4608dae7c9a4",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "fingerprints are computed in another way; the code of these stages is as it was",
          "from_key": "ff3e6f75d38bca43862716eb5278932033fe154f327a72cf6040fed3b203a82f",
          "at": 1795796539,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "0a79d88cb30b735427c575d264bde0a0ba272a53"
        },
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "b3bf3173bc45b6640d89d39535e979ad6a4e426bad7d9aca6355b36a6fd50098",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "ead5dbd05006ef05afdf9ce32b2ae4cf4f74bb9d6a18c38de6c07a4a33e6ae02",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "d8d8f4d21719a817e21acafd92dffc703ff1a09640a2a05ade76489ea5b141c7",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "4150faa9877c8247da8201e67d6563113498cecc91688ef06e47f10d88f10044",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=sluice,domain=pt,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "cdc2f5a6af202153a2298704bb8dd41dec35c4515e4506626fcc6ee41c9351b3",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "ab787397f1b1f68ea10a54d41399426b10f12fc395da02b995efe50e864a77dd",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "a93b341881cbd06e4149202eddecea1d34d950e4fb0c9e0a93bc9d35ae43afa8",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "d4f50bf9275ade4180936d4c73a3c4124e88624690bf7e438cef695ea0de6689",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "1dbdda999eb861b9423d43b39de6aaccced377946d07f553c3ba15d1aea8f7d4",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=sluice,domain=tc,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "8aaf12b12f87f19888e65ade984eb2d08ad54966f53a959ef3ca7bc7c46e49a9",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "024e62167084a7651e0e1d2c20594534b85477be3d0e001f5e3a15ba1d567331",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "3760d8046567093a9db1572871120e0938b312fbc462a348f9f3cc267475596c",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "6299eeb068f9a40aca8ce0a480949f74abf542c18d3717d0aa062dfad5b40916",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "946142d5903bc43d138ce2b362970e1918a2802eb3f519335a22d0fa284c36a7",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=sluice,domain=wb,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "fe2e8e9d3b300f3ea9993959c05159e84f0d13a82c5ea9db7726a029c422731c",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "7639347ff092dd0a861d72b8586efdd13ae1bc8b4ba7c4ab3c036049ca22b150",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "f0762411cf5f8cb8556180fd16b9fd0a978cf0a83caac8f33fc20550911a73a6",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "fa086f013741a60e0f7afb26ca7faffe76599c468104f7dcfadf6f120967ff11",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "b7d031838fd07fae65ca7714a32cf88384f91cc0f37b1217b674af8cf4e5170e",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=ner,system=single,domain=pt,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "be90a7c3dfd8431a2663915e08df4b7b4f4825c3106469909589dda6e3ca2162",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "a0dc77bb3a7f5146cdceae6ef8758d8eb58e1e8c988186996acfe4b88ed1d2ef",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "606f428f9c26853a4b43636190367ca3c8c1e3e965d1dee4ffce189075cc1d07",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "edaae533057514e1ffb28833dbd783e8bd220fd2640099a76756f5660a686ec8",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "2e4d5325cf2686978d372ab9b0f80c2bc75d2b9d196ebd24669de5bd9370cf95",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=ner,system=hard,domain=pt,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "d9a96c56d845b576b6401541e3ed61845a4e8a68248cf74331d4d5a8fce34fa5",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "d7029b35303399343355530c519edab6d954625d5d8db160140a41c7c9c26f1c",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "c4624411566177be6c8d2061c5c1adc64702c541458ab16694303a384ae9a8eb",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "92fba9c42ea73576a763eb08e0828065ce40cd51e959d9bebffc6907507cf66f",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "08a6f1902a09fdba59547fa4390b88661d0360c8515630f995a090794fd84c60",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=ner,system=low_supervision,domain=pt,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "c5eb5e881ae087fc726e35dc70871d7f772cd3d7b240f01d7186ae0dd1943603",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "c1694431fe7a898ae583450ff544b770e34e1f56ec38c8fa6c4a053cc18afc62",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "8d60aeb3e4703017026e05108f7425c421ef3260fdac3aae8e4cdf103b3d75f4",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "1edd39b1214ee2d4d3d0adee5783f1246d1aaa5872c890ce625f2af1bcdeca11",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "61b5be0e2d01f008a9871f7bfe65c568088bad3526f2700b218e4a3e25a354dd",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=ner,system=cross_stitch,domain=pt,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "1a9a97448afb71af9109966134e70ef55f9a801028c13ab58df1faa6a6f2cf87",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "0f4cb6f555b1324b201ec711b677fa8b2435878c505964c4efc4ef1db284c5ad",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "c36d9227ff74836e1663079b3bb7ae760d903b38c4315cf00283abacd8903bc8",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "0b9ac26ceab6e943537f8a2df08970603b94ba8de376bbfcd04f6bc0b9500343",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "32b1453635a608f86631eb2a0d1fdf312275c8c3ab52e43fc7470e929e361779",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=ner,system=sluice,domain=pt,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "e1e86f528eef4782f709721e2236d4b6a5680b49a8181c2576b6666765f0fab3",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "a1e1c2e29a44cdcea252a486db27540bf6e977b4c0486d975df94f829350c29e",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "6d2e41f7a54cd89e6ac5f8685de26281c20f67bce23cddb17920cc4f69401054",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "33c8ce0dcf29ae6f1850fcb02ddca4305cacfd0be43c1d7fa59dc26dfc4d6361",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "490c8b7d3e7e0a6b86a988b368f8cec6ae949c4a65771a13f2b09258f374cb60",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=srl,system=single,domain=nw,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "58d5020fe197aa94f5313a1ad3afdcc29f841d3826517a82bbdb021169172ce7",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "ac2e0233d363b27b315dbdc523d86db3da47176dcc6b7fadcea506a5d0576a40",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "9dad18bd48b3a2644940ee089d4d8ffff3036ee1029835ca28767d194c84df3d",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "28a1bf807428add5c8224d448c373d7cc0a70f8a01cd3f48aea6ba975f43e616",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "b01b593aaeb121993d4dcab2297abca14367f2c6358501675592d43e5c9cff18",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=srl,system=hard,domain=nw,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "5a7ae040528c65695aac4e695bbbe61d2f7ed586acb94e9c6e7c5dc4961fc4ed",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "21dedcae5700cff364a6c0058763591a61b74b8c24d5b867a9092836457f2148",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "2208ef9fb4ccb910b5fd5dd059d44608f68162fa856fdc9be6e33854b172a46c",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "44efa2cbdf06c3288e511fbcccc7fa627d2625cbf98090183ba4caba3d2ea526",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "1aa28a9d8c8fa9b2a09c0dac8b8573cbd5e4cd4ab663bc4a2aa436836d25ed1a",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=srl,system=low_supervision,domain=nw,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "25a0505e79b2168a5fd61d01c0f35b9729ce244d2de8ac630e6f48a7ee6a9cbf",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "44a9af16cc927fe2d73d922061aabb51c9b7a79667c14afe040644a976d5c9f3",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "521ec133d36af9ea3dd8a3449eb64bb47fbc484c36865424b7614a7b4bdb2cae",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "c0ab9188ea70b0810ea53189c594e390ca9f5d13a5d13dc9ddc167ab39849936",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "0786b712178f1dbc8e1f1fef33100c825332912e7f7a87cfe146cbb5956a8e1a",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=srl,system=cross_stitch,domain=nw,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "28e4ec45d95bb309eefc23b643485d16564f95f8eac6c019d79cb5a7fe16e510",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "5754fda7071d58eb2fb613bd2a07fbccc166138f089eb40bdbb3d21bcc797804",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "acb403d98363c445f0f291e1fc322c2a6629e37b625e3a18288b4acee817fb68",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "02823b84fc91e9110b5e975d0ccacda8135bb50cec372430132023f80968918f",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "a0a99ead054ca9cf16e43eac53e26eed1530abc9fd0758c93544e86cb53f5dfd",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=srl,system=sluice,domain=nw,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "bb145763aa8144476402db4949465c10d6cbfce594db3dbd9b2e6fa7b0266869",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "0009c91c526be901a35afb43ed24d62dc2325948c2134e6e575018d4674a81bd",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "02fcfe362fe29919bfdc25c7b9ee7e50bde8f7ffc3074c3e023a77306641ef9c",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "7317dc0e9b9908bafcbd04acfe818441a5ae3ada3494af5f7e8873b0f1219903",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "7deb7efb8070cdc824bce076639fe71f62deec08444951d897cfe770d50b9056",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=srl,system=single,domain=pt,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "5ed4e89de198d3f496b8b5d83133e491a574afce2438a317024844de648d7acc",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "6f5e1ec30215a946f77f9e44acf48c37e889472a49a32fe4019fd0279b13b3e3",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "f7274d7e87c6b24db4e23aa79e9222a6e3abed77f995171df7b5f3963ccdcad2",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "552adc608a47c65955a3111ee8e898d7c795d16f49ba4ef684108fb0fb24f602",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "c82836fac540e652ec04ed1571eb0817b21b8a6f3dcc8daaf7ca47c374c2ea4a",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=pos,system=single,domain=pt,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "f90da0554f1252caa82b76c0ac15d014d9976f5961f73db37fcc9d47c3887a1d",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "b9bde29b6dee3a0ab3ecc5f792b721f4efaf125d48ca1f84731a283395dce46e",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "3ed27f58b3d429c937a0a2563bafdfb7897e513b19e8e976d3bf6b7539abf1c1",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "b2f8923b2535c2c4da3a36a2573fdcecc1f782d6f9d39f2b741f7e7fbac17622",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "860d26f1443ac3ffbee30bf473312860cd02f8644e6be66e72955fb83058c5a9",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=four,system=hard,domain=pt,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "3c513afba2064b4f2aa445700002bc8be3823c1a56dc7b9c24aa500f87a985b9",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "b8036a2d09c57bf89c9f4760c3a5f5d4815e220e001fc43568ecf0713c6f1da2",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "85b7f3aa6afbcbf1ed32f443eb33e62be50cf326375b8e7fe76273806186ac3e",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "061a7b564e5f9267ebc7efd13c4fb92e6801aa47ef5a0898386e588b06b90fb0",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "e01230ec2ad90661aaa9e7c4e6a56ae8bacc504b032852a344f972fb705ca484",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=four,system=low_supervision,domain=pt,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "9c5da6e074d3aa7f523a9a11ba2b54915cff8290109a948ff880b968e334cceb",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "65e0859bcb3f22da72fd36cdb936c9fccf0793868a6cbb4b7cf0d3eee834b571",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "5fb9771b475707a77241b05cc0853cfc9316c9bac274ee82541bf5e044c0bcdb",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "30b398762ae7ba214818c745299995a0fd09d45c506c082eefc529b464486476",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "269731c0789017c14d4b5776a01b4ae9cb84a333209ea2016cd3d97b22c7690a",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=four,system=sluice,domain=pt,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "8babdf7ac85575a2c5d275e12869159d274e91de71cb3c3d891961506656099f",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "d8fb7a78cae3607a1c56580b9b02110d672ad41d8b76c531e1357db5d6731ff8",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "5193b07f6dba2c4b3196781fdf438c7e72567e073d08104d08f81e2afb00ab4f",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "213528e87b273d43ef6ca2d9682f6a6275d6415e66e2d08d3a6e2bf7cf9f9ffd",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "5d768d84991d576acf24826a9e424815a9b6ddc8eeab82016b3e6a82dd478d14",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=constant_concatenation,domain=bc,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "609cff565930aa716881da3ed3d92be069f0e594c97e1403be100795e9027a1a",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "d7139411864710faf3e3f88a98603faff47a7efc3987f008f57765b7f4cb23d9",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "70e127319b9b98941da983d144c1f88cff3792615e7fb8de08b510553f967ce0",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "cba14b19aae071137ffc1137dc46101bba401d61b1ad4206f44bd7710cab57f2",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "0083a48cc0678c8094648bcb0fd9897a2fc40ddc9edcb049c64749ff6c378ae1",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=constant_concatenation,domain=bn,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "80b537a88852dc57b6dd9f81f0cd7bc4b3e73b483839cbeedb79a689a4770359",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "af16e1195a51463ff4b6a1d90baca14a1a79bc94ae7de8aaf4c6462b4c596011",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "46b4c268c84905684f8c4cb47625e8049fa9e9630dd23064bb87b2a09a756d91",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "d7e78783d8e834cc0b8acb2a46b885b8c851d81832d63f3b33ced6e9fd255f0a",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "a0f87973bc469a69f75421f84da8de3764479720053ba34ba7c3eb70f252b76c",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=constant_concatenation,domain=mz,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "90bf44ee41dc82f2bebda68aa8848979459f4fac5c99b8a4430ff53d1d01cd72",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "31934ec62b8449683ab15bbaee88668ae5006ad49005d69e4fb95d404722cfe2",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "bcc261e6457643e7f6bed04624a4355d71613a775871d7ea9bc74598ce1949cd",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "bc83620766983621e55dd7e615b6a76ff09838047a8721ca21f86bb51de1db11",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "257349c6f3deb671c857aa3b115463245feb4d74ace3d058f7ccbf62fb8946b8",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=constant_concatenation,domain=nw,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "ac830ddd3d8fddbfb9dc59835a343ee3cc090395275c66b515648abe94854f59",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "3b073cf781e89a8a44a3b8706b1a35254d1f85b4b3148200a814ce51a0ff9662",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "697476a4d04da4dc745d4dca67033488ae401d6b05f4e0d1abeff206291ef4c0",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "9313a053315d4e8251edb8d3ee46e488529b186a7d1334df0d65fb27854c750d",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "e78565cf26edaa92878012f50c1fcb45a69fc5f914f704bd1b48865e646440a8",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=constant_concatenation,domain=pt,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "eaf1f2326dda2043fdd9f2b24c6c04c9aeb48823d7e8c8335c626f6f73400299",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "a9185e80081b77a87ee3c01f8daf88c775eabf972f4793b41ce725be074d658b",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "705dd86c1fbc89d51bdf2523041af5559e3bb1ad79f80ddd6c533d110944ce77",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "a28a92279cc1cce7080f3784c63ad72e461207da5aea0993d304aca418867e45",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "27f16b2422f2bd6960f02318d352d02f07e75643a9513bc96fabf4afd980f73f",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=constant_concatenation,domain=tc,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "3a7f0c9e457b0c7e46dedbe4ec648f79c81f79eb49ad9f7364f0c01405913e52",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "42889fd009ea39548dc6be4b978965d694c7927550518985334aa234ca1e7b0a",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "e435279386ee9ebd1a6b4cc92c330598ec208af81b59a09cb40bbc262ba4299b",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "ac5ee403206b6f68e0ce8666f56378e4c30a9a0d3bdd5e45523c1fe6a7727b33",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "17ba253bfe3d48341026e937dfacdfea6a8a1dcb8cbdb405e26d7ef8a001ef90",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=constant_concatenation,domain=wb,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "451bb03dbd3e9bbe5b1561ac104a7254263ad938f73e89313294070b6272f14b",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "cf5a176e10a1c4c1559439175136eea972821a5d6e7e973c60d47c8a71dd8da6",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "2f52c9d295db4c6f3ea31e8a3db094ff1376ec96e6cb8a64c4b4111dbc143315",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "6ef79307e69a0e8823bff915551d385358dd8faa5b3802b325cf32da42c56f06",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "196957282ac45508cdd54f18e78cbba4722b037fd325fa2368d759850b2e1a45",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=constant_skip,domain=bc,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "e1d03adcb9562fe04436ad6824eae0f249bc68c21532cf507cc91c553c8073d1",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "748e30e592576417f6254e73918492b3f933a9ca3020a6c1a9263cfc05669096",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "9839494d4948307af27cc068591e777dce7429739d7ef9bdd2dd29119cdad2dc",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "201e708903fc2f089607aeeab835e4419e156f3cb7420e4ef3f474dda0066668",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "9aded8c579a65544d61c4d65b631c7bb6d211350461995a6a0685f3c161220ba",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=constant_skip,domain=bn,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "c1227d705ba96715c57beeafcdc1f626282ab1427757a0c4f077b68e70e80fed",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "4216992f4395116bf581ca6cc5bc80fe956c33c8806d6b1657bc875b59087a83",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "24a696134606ef7ae54afc8a632139bf8ef6a3c4b7e016d628fe88cee97db7f3",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "68bf3ed2abcac0e3ace4fd39e13b29b81506071238cfdf4857846ce6e836ded2",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "60cee2dc15325f65e895b96ccf856b56c804c4c0ebd29a37a2d69c49d8aa640a",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=constant_skip,domain=mz,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "09c9e6d81cd435f503e5b47eb867f3e368b2d9d1393830ccac4d7390aeccb3b6",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "4a64fae30d56eab1db2c87dc4e2678f2f434cd6eb3acdc3d16d0898b48eb47ff",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "7f5d71d6d6e4a2ebfac40d0c7a8b319f850bff0a3b7c16fbd53373f3084579e7",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "0bb6987aa47498fd1f6cec4a256012d677bc7ba99f39c856bd9645dbac47eda1",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "1d015b3523ba51a5d01b872ec233ad8dd06f85082e140409b7b98280539ee6e3",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=constant_skip,domain=nw,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "e940ed5a65778318d1a2cf607bb40e9c69e1552d38e87971650800c51664a9ed",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "a28284373a8ae3e311deb263e3678a194b1b6124f3d549da2a40963c70332279",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "d027c425629aa97c33f6e924cc54abd2424f9806aa4062870c5c0e8c2dccae36",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "7ec2b619ad2bc40effd3a015de495f09958d095c65548ac0285ee26526307c33",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "89d5fc9e6c5214c54c0d7d06b217744d0b52582f65414f3f140766ff3f1c20fb",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=constant_skip,domain=pt,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "9e43eff174bec811a03eee960a914763e2257a2c97ebb1588bf2fe5ce411c5bd",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "54daa18654723ca4d7330dab0f7f8f15ca776a00fba9c085064f1fe7e7338241",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "9d77521aa6ee55f21a514960973a5237a9a2acb44fd651a6e55050e32350913d",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "021dee68cf49b1d2cf510ff82f8fff5198353d69bd4320da6dfaff592c530e17",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "d04a26ac33c195a381a75774bdd21a5340fecd41dce5d6a80003c0a03f5a902b",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=constant_skip,domain=tc,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "3671208a06f91ac030b45786df76d25073397b61dd7c4c72aae3caff099b140d",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "f230e2bb98c290ab21e5ffa6e18896e70dac609586ee444eb04866ee259a210b",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "1d80dc0d7f9915433ec442442f4cb179c01612a88d7869e5dd200975d458f79f",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "180dbcd446aa4dd3fabc530facd0ce6a39c23f4b921f66c8e55e70136a90a3ce",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "e02559bf71ac5b1378b751387d3bc9778d7d5839771f4a9fca39f56914a50b80",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=constant_skip,domain=wb,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "e5837348e23bfdfbca998969d55d0d96d8f5261c8be9d741a7f99e7674c4817f",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "a6b46c5c9129aeb4ed282b0b2fef3b8207fed5d528eae46f497ae6121f70cd3a",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "64e781ae51a2b122d44d53a11d5d4225b09ef631f533fca4d4618647e63e0b69",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "b49a759f5b420a155baf77fe2a6370bd4e1eb9cf1b194b4cdcafd7f2aca2c578",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "e3e6e6433a1b10f8cd5a37e587e06bdd8a4e0f9ce2a857d2782cf6786b4bb953",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=constant_mixture,domain=bc,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "0fdc2352ada3145c11b06bb035dfa51fa30b3f0fbf892f1e0b6b47faa2805fd5",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "bc558bb150ab0c4024ebafaa4e25fc93bbd85c8b3c9761bcb89374113fc1aa49",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "21246337bd5913aef869ce06396fa24158d89538db2160f7f709db82e79357c2",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "2ea46a31452df424cb56c831c4660181bba8ee37639ece4612971dc8f574697a",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "c433dad9c61d5b0c36019f0b9b39c5a1faeaaeaf0f0fbf9e271eaef2cf280b65",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=constant_mixture,domain=bn,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "50de7f305829da550332a09adfbf623c8407aed2c4a9c4a6bac1244d17e19391",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "3c29f2f6e88ab7f80d91bef3a6f1a1f9b153dca700fca1f10c19132d3854f791",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "63be858c9599736ea5c879764e93c98f1336ff838ca11e0da67b4fe8f8b1b89a",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "7d10f4da38369a819fc3064899b3c36adaadba57d0ab9fe9d7668945344eb9c4",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "251f1388bf4a70f6055626daafe2ba702f5757102dd4061a496bf99560c59557",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=constant_mixture,domain=mz,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "1a09c0098d8b21afda573ebb5b83630a11f4e0c8487a24a8f2d8673cfeb140b4",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "844c290b8d6298ca6c45b196150fba50edc52b87dbde0df352537d6cd4da1427",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "b4af7d5bf4c0bc60d1cc9a5208e369e01fc8e3e28f8a7e4f9ca258dbb442960d",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "8c5fc4af16d1319f1539e341139e33e4bdeba5168044952955554d81ec781ba5",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "19c18ed5bd03162f693b2be6453233e234edb2e2012a4e52c59f55f0e98f7a2c",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=constant_mixture,domain=nw,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "be081af0dea62f74e1dd49918d9bcccf537b759a721079c177c5193be92214ad",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "3fdf28972466f48ae733aab4d9afd998da7ee33cb45fdccc34c2283b94b4f660",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "1af4d971d247d7122cfd087b02bd85b5b0ea492de224d073b0675345ee09b243",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "0d06723b4b0d4194677386f6b1a2bc2b106062893314c0227c705f2afb851fdb",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "50c4b0686f02b780519037ec8233abdc5b6dd00699a0b75e10b0639092a56e54",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=constant_mixture,domain=pt,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "4be776b2df9e947dc134a071f0b0451da84084082d58439a838a5bfff492a876",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "53830ad9f160735f864ad4a19138aeaa761ec4d8bf2ef48248ebfe1aecde32c8",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "9290d74edf873c89584a8ad17679d1970a0c754608e70b001f3aea5493e8dfea",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "dffa2e0934a87a8c9fe1927d50ead4051a679ad95ac7332b7907e9ce2d01fc3e",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "c43fd037ecc49183c1ab22db5b5dc5540ac1c4d9e4ffa5b3a2da9778758662e4",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=constant_mixture,domain=tc,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "c6e06411e588c4020a8f5afac8ae05214286c51ee5a844d8c3655e09113504ec",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "5f6c7b7578c0a04d3a37e2dada0ce40bd0037c7459180eb69ba990c681f58c4d",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "91d31c9114291802dbec065577665744aed54bc0c6a0592e3b56c188c982ca9c",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "cb0f721358ce7948a4fd0c35522a61034f5059a703f4118307093b3c804161be",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "7fa5f3ab26a9ac18771ef3a8ada419bc7d2f2750cac1ebb5b2a3962157271a3a",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=constant_mixture,domain=wb,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "c1d6e583a0705b4043a29650f87abcd708765cf66dc773f64815d6544ca3b88c",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "546d5aa77ba4fb9b6644a506922c7928aa0790ce47b03491c89dee4b3527b4ff",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "eda4c1566348e5c91833141d66a246e0cb7fba6a78a108dad803f6b4dce71651",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "150fa9663f1f59df0f4e99e466f102cb3be7fdf59ae5693a3a37c031dd960c7f",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "e1f368bbd87f71bf21c182b1a8bd011b88ce51cf027464eefd1ffaf0b8d7a733",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=learned_concatenation,domain=bc,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "6acbc3693879e56d6339eb538d27fa1098ff98fcec9c7ff3906bfcf1f7a9a6f0",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "af001b08fff8a32b10c3c3f6f33401a9ffb63605f543e1d9907b663254c5d08c",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "732f2beffba0a2c38062f051ec3560c26b33529f50f7bdae9e601bddfe6121d1",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "fc9f610e92b7e4d5cdb9f2b5e920e8b37460bebe3704fa06cd2d3f7a157651f9",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "9b47347e2e5bf6f25408a5ace912bb3935c11448b80d005356fbe78452f12f20",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=learned_concatenation,domain=bn,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "c7ab9337de93dc4770cc32c715a068950ccc676ee96b01c2b51eb12e55ed265d",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "4f01e553129f157332f4665c5ebf5d679df9f8e12335e8a36dfdc5ea580d2f32",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "8b292be4c31f8bcc253657bfb0037c66c334ec048ce78df99a0be3f71cb63b7a",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "5c1448bf5dbffb33f6ad3718a7241cb0a6234a5b3ddb4d842f1059f2c712ddac",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "9b1754db3c50f917412c755a30042f8c799e836f6a54741e041033eec7eeab57",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=learned_concatenation,domain=mz,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "0d08f4b0aa1e9b4ad01b9b60fe335bc9a5bc508d959ff54a7d0f0f4cac4c17ae",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "1bd255c73db8256fc8546c24b7e5e2d0b643fe7f3a4b015985e2582d4a8cac5e",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "508f90a2ea127a05ee543acb4452e413332af1cd381a3b2ae73987e6e26faf8a",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "cc451e16c930cec4d00606ad1570ed42e7445c5db4d5e5f7d5c56089f27caa02",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "9a0b8752efcd5ed7302b6b746f65b595f7d69d937768c269e47b2c900ea84ad9",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=learned_concatenation,domain=nw,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "4e4013ba026423ef61e2e9d373064b3cd9b7981653566e3e56561246ca4d9947",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "e479234026f7dfe1dcf00d1336cf21b865aad25b76814d90011dec00b49e3058",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "dc375089c0c8518ea0e6e317bb53141dcb3c77dbce150f0bd062d0ab68640dfa",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "57a49da1306bce83ce5b71ad841c6385d08def23151edb930ab7a7022e55f899",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "b981373640752d0318b3536a6569ab76c7e12ad748ae08e0abcf65d29989e673",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=learned_concatenation,domain=pt,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "e2c3ba288abac9cb09bc18b6dd1d9bc2ee06b4f8b3f91455ae4810a655a1daa1",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "75b057e8f6fb4f432a5008237573d72674a4051979784686c609a13403f2a3e4",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "7bb874be0ac7b3c84830e641ab705c4f100e16d472da8dec0f624b67c33221c7",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "ae36aeda45fb6454ab0b52e128d04edf623a8168af51ff86085c49ffa9479807",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "4cebeb3195a516ea878b95429a1185a6fe475285975d0cd37e885dea59ad517d",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=learned_concatenation,domain=tc,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "52c5921686a2b035da429cf9daa4d1df069ca7e727770d59912cc9b693ab599c",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "cb752671527ada6978c7acef7eb00b8b99a90cca8f49866a82e79d003fc33c25",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "4b6f28824c8997c821020b338921835e21200a4299859ccdedebb947e06f7759",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "20ae9ea62b5795a23c47fcfac9de5654d39b612b872a7290680e083b78770abb",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "a08951f460e01466db20caec70f23839b4e9380fc6d7d972a5f73cd79efe9b32",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=learned_concatenation,domain=wb,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "41da77fe71bbb9167b918014f20c60b3ee8531168b781b07e37fb4f77643622f",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "6f66e2fb4a3b86e762eb3deca25d3a3ae6785cd13b63b4ef0cdf28048e628a3f",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "5485111a14c7aff3e378c99a8174d50716ac640641d0b26d48e940741669ca95",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "a0de4ac443f5cd45f54146eb23fff3c795fd694940d99858451b2c44473b8d76",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "e131b2b59d22c6f71d7732216098cf4f59ee81254a44716d201c4ba6718db4fe",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=learned_skip,domain=bc,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "0a82aaccd098b785e2c090b961e1b86e33c1fe0e2544a4146ffcbad715c7a9bf",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "26206e8e279d1706bf7d7e1b1826889f1f2c9c10bd100bde62d23b2f0c5d1a86",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "86f85febcdeef27e1f78260ddb0036de9e9440bdc9712a5c92e5299cc5d141ee",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "f72cd0441aa8c3bf9ae671d6c34af5321a6fc77aae2bebf282e89016671ec72e",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "69f1981af060ec3e3b15368f780a2c25266182de24f298888368eb9f157a60af",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=learned_skip,domain=bn,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "9d248b3d471eaaee750432660dbc709078cdc289bfa9a8a1b3820a0a7edb2547",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "b3b0908f82ebb5f674728360e869942627a384ca2dbf444e3d828eeba7313aaa",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "3f4b3b7c0c48d732285f18b97c05de53d6f37cff7698d24cfb3da8d7cde0b326",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "2eafdd4f140615375055cd9f10d32addfec6f4cac65b1f755772dcec67b9f392",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "2da8afe685fff5c3e38ac3047acf01087c2a98452b0e05524310ee0e2dfc2bd7",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=learned_skip,domain=mz,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "83c5a478e7a1f59fbe2a5e21688faaa728768103d87a8fe8eda1cebf1133af8d",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "e3d210962cbb3cb505bfb211146e5523286cff589a0bec0fbf8e6f047214b5d2",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "874604ba9482ab23bb0b30fde54c24e5b61df415a55ae054d83443df2940e340",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "8d8ac2851be8d4e297fd9542953d7e5dcc3dc8ef36cabff37849905a937c52ed",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "fc0277ae042c7f8c760e4f01fbdbe819da267f2a7ae469fd2ae44ae6441fcc3e",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=learned_skip,domain=nw,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "9e20a2f84c7524d52689b83e2c46bd8f1293474f8ff8fd3656023efcbf9e78ce",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "f436d052c5898ccd02b14b8d71cf50165ce7e5abce1bdbd0e64a638db55e51d6",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "ed71382901a5d6032ce314f44f2bf3d6ebff9c7a17d792220fc14149ffdb16c0",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "3142e32aa98655fd0e6b0e5f502c2cfb39b11514be347c3982ba9bcc3c17754e",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "b18a4730d5292985f9e6d22fb0576a170b6aca2c9670d43936bfc9aca0290c39",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=learned_skip,domain=pt,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "395219a93eeb1bb49190712c8aa105dbe8a270db299d68d5ee4be3570d884cf4",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "481c1822cf0b599a33187bd870c4b7ae9f4ecd6bde83174cd3cb67cb9d07e116",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "b2c4560dede7cbb703158df90216fb93bf59ba781551b39f7a4df9285ad993fb",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "6b1c25fa782c8dc70d4eea7b44fc9e717acdb5a041869a8394570b815b855815",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "bb91b4e38dbef6469a461ac82d01ef3699236e130b9f3b8a68af3a6a2363341e",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=learned_skip,domain=tc,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "a2a1cc94adcab86d93a277f59cbd46cd1e0cca2902b2f9410be6410ea67cdc9b",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "666ee22714253f3860f884533bbdd6c57474ac479c634b0b17709973b94d8e2c",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "1b86305ed998e4e9c949afa075ca1347d3b81083e5a618059c07ba18a0beb761",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "65fa1715a3140daa813d823b5ea7ad63a04191ed8bbefe7feed99a8e8f397d55",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "0c3dd11dd2a9eaf974b9bf789a8eda7d91c412af7405d47d1e1a188c67f1acca",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=learned_skip,domain=wb,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "04c53f06eb9cc0a19284f4460f264b7a9f27d4a0bee3064e07a13fa72f438be1",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "fd815b97935a7d4f41f04506d718712eccff3e2a973af63eb4e0972d490450bb",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "a1ac705a93cde1f7d97fbf8cfeae206e542656206f48ba5940ff2f69cecac904",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "4cd18d5b89b5caa32d2e2ff1d2b9c81403c0e1fe66b1541da9ecff3d4a356433",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "c87bbd7d102c76aa5b36034469ebdc0be52ea0a534aabde3bcaf1ff849b8bc49",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=learned_mixture,domain=bc,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "e1f44dccd521aebb487a887ea30804af781a651cabdc1d50d4edd4adcfe2210b",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "eb9cbadb3bf838b97a743a9f9a8afb6ba4d1fcd3b2b81f6df55beef1def4d93a",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "e518b761a81b4c76e80c7fa7ca2308cbecb33b0da2389d28e0e1aeed5770515e",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "48d1e2f6c7e8f4eebaf7961e84e8730e2f840a16d66a961cce4b691374fb8dc1",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "6c490b8487cd642e7ccd09489c912b49b6f2a95ce85b53d1c367e43bb52d7bd9",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=learned_mixture,domain=bn,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "bd82bbde5af3505ee7e9bda947509aa45636a2fbefe73885738661e7ec82bfbd",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "66a2313cd194bc8a19bcb1b28740134be8e08c61460e6224ba09a51cebb25290",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "5cc97db0508ab80cf037cf5d8aec420d567c6e6943be0ef730740de3b4316773",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "04adb2d53b94a71b4b50c846f6482cd361ed65a20f0e528e6e70b2c33fbdde84",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "fd9b278ba3c5fac6e553850a27cfd47ea0eb9fd3723b9971fc6bd27567c473fb",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=learned_mixture,domain=mz,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "fb8c5e83b1711bfac9f5c100a16cc10b56a8673a97c8a29c43a0e908ecfb641a",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "8b7d8385947732b06ea3425ac6851e1977c832498747f9054e28d8f34724a64d",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "00b623329333c1611a527ca3d8279749fbed0c1137b27507c0a7d0f7f0e09e7b",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "3e6d6362cc9e554f6ad93fd5d0cbac61f5642366e7f283133c4edc00139a0718",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "06f780860ea1a8224293e1b0d8d88a8a2de00ae59faa42828f5279d8aae74c5b",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=learned_mixture,domain=nw,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "1b4e531444c92ef5eb80c890abc81f14d1764d698538d25719a58081f4b10e8d",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "9961bb25be37a7fbe686c355523c9dd456c3893d7b6d065687aafaa4dc24674c",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "531f481f5a0ffa2857bfada8389117a1046075e08a61ab4f91e5dda3e055fdf5",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "c02dd96a18604a19410d12901ab6eddba7facf71a8d31400eada1fcd0033d6a8",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "bd91520945c7593138d0aec1e8e61f8bc4a3d338a9785319e2cab2b2c19e025c",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=learned_mixture,domain=pt,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "cc7854bf2f47932ac6acb44ef88b71c4e387cd5514490107c9968fb43e84e1fe",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "dfa30ffa2ad7bfb49481c729924a3f47945b35741f9c923e6eec98486d7d5051",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "8f0e3bbc242da6bb789aa1ff657a1d30da62858e9af8775122305b166f9bfb2b",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "9a2cfc0af0854ba55c826bc581a10e4aabab3e4dfccaf1f391fd3d80ebc5666e",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "2931167fea28d97be032c176e6b308cf691d73f9927ba534623793707da765cf",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=learned_mixture,domain=tc,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "aaff1d8b1a6e7d108517a4b3d9840c011e3e588f9fd7429e2a59b540dce6c5aa",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "b563ed26325db8304f5ae132a0102256c913090064b926e22dae97d9ef869512",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "874c97a08eb8a524ac2c2affeba7a307db9ce561266f86523e6aade8e0451d99",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "02832288634449c3895c2cc856fcbede3ed0891e61254808aab0d2084f4ae42f",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "f945d4a571169461f611a04841b5434e72dd948def3823a94c374de13df93dec",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=learned_mixture,domain=wb,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "ec13856035ab2d84f3b92ed0acd85cfdbf1094d8f37f620a357da54c9fbf5740",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "ba42149e7ee7bfc4bf220067e9980c6b283362645fb5a0798c8ea957c82e62df",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "4c78c7b39b6335906f387280b6245c50969929402fa2d9e8bcbd9e1af35be380",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "6795987cb8642397e0471db894141cc1321ae4910740e24ec133f7eeadcd2d8e",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "329077b277c8c59ed1a51b4ed01579508635f0f044fc079254c019b0c2165e04",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=sluice_balanced_alpha,domain=bc,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "593e512b3b923d975e0e3db64f5dd4be041602ba547accfd63dd943a3ff775ba",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "c45bea239f00cacc2ed4063056ef7191a9381cc5e0a00090fc90f1799d0e892a",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "fb2411553c18dbf6977cdfd1f2564a2b8f4e31ec082bc737b850775a0a7ecb89",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "5af93aff8876563925dd523cec30d0c0f9a4c40b36453bd9d43633516a952c97",
          "at": 1795859681,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "5223bfb2e40ab05bb643c4cdded466bf013185e29a8f204b98bf2b933203cbe6",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=sluice_balanced_alpha,domain=bn,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "3293a687e1b5f22dbf79d4ce8a1837924066c6c9557b179bdfaf042fc4537424",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "1d182f5953bb954c3c9f7f9ea0f445efa810e6968bc7a3d90d8056a0d1ebf4fd",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "f682970cda182f211a6d7d19701ffb64ad60676f09ab29a4f0fad520b4dc9c9b",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "9717420732b5c4e4beeeaa1dc86db0e3ebb895686fab5cea1c21ad8046ba6eed",
          "at": 1795859681,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "a1600131d579af6468c3d7f396aba5818179948b3bb686065b3c08d7c92095fc",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=sluice_balanced_alpha,domain=mz,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "c34679b1fc5a0703d41537650322e0d18d1cf01576b314e54c0c3f2336aff32b",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "7a780dd2472e82a67cfc4c07d084abe10b26fb6aa63363150a895aa74f857dd1",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "31f352e2d17c99df46066d84833c1f58dfa72479cd4818de845ee69f91e7004c",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "9e57abcc9991935248e12319708e3f7a2aa2b12ac14021d2c5a2e5f8b8a1e92a",
          "at": 1795859681,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "7fc58b63c71c725d51dcfe658f2219233ae96f2c2a1ed9b8b7c969f77dc90c8f",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=sluice_balanced_alpha,domain=nw,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "ca63600baba32cbb1a86ad70baab8fa68086bc2f4271ab9e675c92043e0d00de",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "0d9fd2153c41a30963042aae4ca4ff0cf35236be6978cc0f54f6923e25e68880",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "f0557d7bc27d76ee08bc75a870270ee44ba8fcd368d94f0e5a3bac0d03ab9de1",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "d51b96c2e03a3c72cf388620be2a06f00f561f001df77331b1acc5924311f7d5",
          "at": 1795859681,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "e4c4fcd2020c6ab2f8596d60ade0de8f8ac340abe3511a547e40abe9fa9e909e",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=sluice_balanced_alpha,domain=pt,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "36ddc569e4696e3b5e18a44a76878211b72a25b7ba44d82ffc45775549186b82",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "7da67c255a85669f56709198c2b4cca321e435636272b347dee43a9f23cfb5d9",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "c206c5bf5c8a14fb0ab679fe8a2f4f0f4787de67289826d11e3ceb361e8083f2",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "b14096b512c28b5473e6353a295627acfd30495eb8f544f522de5864b2bceee9",
          "at": 1795859681,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "ffccce638d8562c053d8d5651564cf9773f91cf1bbb27ba0e7c3ec410cf327d6",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=sluice_balanced_alpha,domain=tc,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "49656e6aafa88c17e92d44b1133c895cd750ce6c6a24f35c73601cac52b71ab7",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "ae8d45769d9314794d82f6a7d73efe6fb24d6dd100db86fb3903e476b530196b",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "5303651ffe9161b3221cae5ba0b0952c4398277cb9707e4e7d9cc37e9b1140cf",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "48199bf8058f828b88b0bbfd9a5b99cad007bd746e389d667030422afaf62d8b",
          "at": 1795859681,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "1a5d78e8cb5a3a3c7153953b8bbbb9c934726f3e80bb6e1b8bfb433512e41a69",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=sluice_balanced_alpha,domain=wb,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "54c7460e93f9bc2a221bde019d94d11ffb56000b66517cc555118e6e494040ff",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "065b79529c868d54cd3a0ae1ce4c49fe23599a36ad4cb299775f9cecca357df8",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "05b5a7bfeeb38ebc3867b3c6c9b8ca89fdc9bb256231349816a81d016b61ad8a",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "6e07d3247184e066838e8829e559b60e77b53f3a63ccae1c6f89ebe8677148d0",
          "at": 1795859681,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "8584d6d77c39c06c6e8ecc88a35d832beaaa02c21e15994eec0b074eda93c2de",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=sluice_balanced_beta,domain=bc,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "ae5410183bd334b6c4dd0637e600689a363903b2a5f39c2e7ef894bb3e85780f",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "150898d028b2d0463d69032574f430d9a04d76ad8da93a175e723a262ea5ff31",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "9335d15bd51db08e6af0fef18b37aeb0ce9aadb8a92b7d9e8fe6a024b8589700",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "624db241da75f6386bc1dfbae836042636c184f8a4c66e0c281c4111d5aedb35",
          "at": 1795859681,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "a1df8b625ac421f632f7f552d95ced88011b3e9a7a0e03ea0536da6aa60b0384",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=sluice_balanced_beta,domain=bn,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "4970b0dc67cbd10cd653328672b24f3a061ecf66b81cc46d6419e79dc35214e9",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "db03c601154615ab9ea7fe1338878a19e7ea29ee9df541aea589d612fbf06294",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "750578533f7ba8afc3c43fb3e34cad3e90c20ebb3fb0e88dac807bf30046c7f7",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "f3dede6d7f61f88fc3cc341ccf541242456be869822cb33108ea5660b6db79bd",
          "at": 1795859681,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "b64098c30564d3df2ddd57149af9be30fb85d2ead3afc3d01e2218db1211a9e4",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=sluice_balanced_beta,domain=mz,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "a28fde30d5feac4dc353b5fc143104665d92d5fbe98e28341abf4142a4696b0f",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "93dd7c6d59b23684159f9551c53575390d425511ab1d90003332dd9e1d688926",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "53988f86459cfab453fe984caa9721e822f7bd6ef7ba7cba1e3da8b7a50f7810",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "2e1175b8124b0e0e3d006bb890a813d4c9e82a2a6acddc0bcbc377ba56285126",
          "at": 1795859681,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "c6a574af3169b84531d05341e69ddfd83f26470115e725eaec1057b5d4bdb3ed",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=sluice_balanced_beta,domain=nw,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "2e264ebd43cc0d89845cda53467b964025e7614e618e7dd58a885ff8fcb6f7b0",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "03893a2da4928379177adcb4892fa378924d44736023a000345e99cb23e1cc04",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "9a442171b6d5048862a84f95657021d236b95f19b2fc05d0e5e137ced4a39a13",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "383681b6b8c1b68934d0199b2b1cb4fb15cca305fae2c8c1771df9241c7827de",
          "at": 1795859681,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "2f1ccbd79909d5864016e1a0a52824fff79b3f1ce91129d0e4af023679d114ab",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=sluice_balanced_beta,domain=pt,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "83eb7bca4abd4ccbc43425f0140c6126ece122be7bde866a6d21c92691dca49f",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "63ea8bbacb4cbc21e158da9a4970dd7facc609ac14e2ccc208f14d11ccb3e992",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "a5f01ec69b78898d1324ec97cf8db3cc4cf5686e4eb35e55be7e01df4b2745a0",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "557792b1aad112cf51e6d1e6bf3effa0057da1957ad21002d34c62785d079c0c",
          "at": 1795859681,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "04c9aaef42c905914b2f396a87f543ac3537489bda559095d10d695f84268877",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=sluice_balanced_beta,domain=tc,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "4b1da348b01cf2cbb0b7facc81c0b96051834cfd0fa7c418d28ae48c33f5dbf8",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "35ab794bd29d7efa07028583ee320f66259638542b573098a1eb48f311e4e80b",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "6bb2867f457c670b67ab773170f4b544711df250d7b99b930cfb14954a67dcd1",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "7b2bbb64784df946fd1e7b4a99728ba02d03861141472386ab85da3361397476",
          "at": 1795859681,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "bedf6d05e931c75a8da50b33ca95baaa94c2d306ad4ec4f88f2471f6f9bce33c",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=sluice_balanced_beta,domain=wb,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "cd5226f080526ca9301a03d0543a28a919331e3a0d6af211625f83eb5f6b194f",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "6dab5990fc2ebe2ce1a4d2cd014b245254ba8e7a3e153349bdc61eed50900f5f",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "6836af632549a21e4232e1b0447d8dfd13f2d46d2ec99023228bca6e6bfedd1f",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "e98e3015714d3b6f714f3c6517b856bccea7aa9bfdedb41fb9b90738af9c7cbe",
          "at": 1795859681,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "69d1f84aaef90ae224876b5a0c68ed41aeb7c8c2b6ee2994f1ca9cade362b3cb",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=sluice_without_omega,domain=bc,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "3fed7803e9e132a399236d25803e4dbbcdb6e4745dd31b72d76e880c3fdef423",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "76ce7833b933744ac98ca0a93b18266744b84fa8aebd641eecdad786410a4348",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "4a466a4a1204380ff64f1f4eef34c5662829118af0493a95e41fff7893b25d4a",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "3a2063847bf752c4612ae7301318a0bd8f2df86223d976afbc8fa6b6303ab909",
          "at": 1795859681,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "34b34de551eff0b2f99f6ad463179eb1356c552790c029c34fb09d62e2067607",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=sluice_without_omega,domain=bn,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "9d1620480acba7f6bb875918c0e706edf8e23dfe756f857f1b5e40378e24e9c8",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "4ecbd791413d241c9e728cedbcd99a5014c57a7e5d536363f63bb77aef20a337",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "37caab30b2b02086315db5d7c45d426ee37746851882094980103167760bcb58",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "8c5099c5f6724b803c0c74cab10aea636859e04823270d0f4f806744d15a9a8d",
          "at": 1795859681,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "ca04aa64e6f97825ad12aebe0e887dc8c8fe1861fe79c77412ffc22bedccbd5d",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=sluice_without_omega,domain=mz,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "f22f5fa29bbe44ee4e3e20fc61dc06ac1aabc3a30bf5f80b2729d3b3422992bf",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "86a5d2a3aa7c5bbf821516ce0a0da88bcf64690f0f3b817a2a85f6bca06ffe79",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "de111cea9b03c0dd309224c80ae36a422bfc9d3a3663b1c38e2e8b209a0405a2",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "9a22212254740b39907773676eb683c311b8e66cb308e3c5acf0a1b4a6231cb5",
          "at": 1795859681,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "7c038d66567d010ae873cc8f91d7fd5ec5c6704210a5327c45628da84f59ecb7",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=sluice_without_omega,domain=nw,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "d055dca6e0c9bf5ccc19b8c549d639c58eb7c5553856edbcdff572438a16ff60",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "980ec7dd617a43237ebd3951e42e88325e1e47e65da5732b4f778a4f164cf06c",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "48861e479c96b99d1e51567ee4e10a466978c0756cfa28b9e76c033f6a736d2f",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "06f81a868fda98e3712b45f66ac6ee19d4f235c75de33ce754c56841fc979218",
          "at": 1795859681,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "425f74555a1f3abdf75bc9b6c4e46c2eac007de1d0a13beb1f872dbbd69b7d70",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=sluice_without_omega,domain=pt,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "818f385817a0276783359bb3bab0a6fe0d5e343847bf0cb298824e6ad3fccccd",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "9107990740986365ef4b8b8880e340d7fd86ad4f00e96691b04dad60860768f0",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "0533c852bff100ca18f1d7ed9317ce8efc2795f8d480161a79665f86846e08d8",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "be1f25c17c7a90cb67ceef1ed10a26222a9415a10f0a2a6cfb089d1e1d7bdff2",
          "at": 1795859681,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "42ccce75111ff67b5352ddf6aa1d25f38fdbb4bb472b2abc6adc18d00d4021a0",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=sluice_without_omega,domain=tc,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "4caf48e25861608c20a2f5053b2366c75abbf0f9ddd33f986db9d2448c15b321",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "51a0f821f2d06f8fc8af5e7aadc179a0b9ea4df3e025a6223499243ff46d3338",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "c535f85be67766d50bb5f9184dfa2907ab01f92d515001299ce29e7dc3c9d294",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "4a0be744e4d4c3d0d78a6dc50f3692f24202140f5719323a596b6bd56adfb1bb",
          "at": 1795859681,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "6a7948d6db37235b9f4cfdd43fc31503a05655f42130846ee32c738a1b721075",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=chunk,system=sluice_without_omega,domain=wb,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "451de1b4e8f1d40dc0eecf90361a0532cb13c69403a97071e243e7a4bcf61256",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "8244a2636564684d9ae6a03b8eda71aa339e30fcc034351c352585e945a2a482",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "f2cd71957d554fd2d40f1a42ed0668ffb87c6eabba74c5ef52fb319733415c99",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "3ce08f95ba339f9de5e4bb9e07c7a3541f3c8c4d685e7f47f7b695d5ead6b8f2",
          "at": 1795859681,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "629a316f4c689405825acf4a69bb8eb5006fcd72667a87518cb13d224de1b509",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=noise,system=single,domain=nw,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "7ccf5a66ddd95c6fccec599b53dbb87db91a5171feb3ab8eb09da889ae2612d3",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "22d22239d9c4e9d297fbb47e85f6c07434369baaf6bcf215f317fdaf5da6fdd3",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "2c58ce6252330ef89ea579b4482127765c048237bedde805500d2af99b088831",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "346b7c332f3c07894c5a011691d7eae97f7c29831a632cd8b081f1254a883462",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "3aead62225a019ec2c06fb0e470e16ed3485aced9587a6852cf7078201538b49",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=noise,system=hard,domain=nw,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "2d93890e1af4057358f1b0f58251db0a46f57e5d7c1bf3d54133e44e13feb1cf",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "9054bc2607ff870c313a636190f38c16f92226396166ae0fd8c5969120a500c2",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "2208e61b75ff98b96137c7be6a254819eb41f30cde4d97abc1cfe7933dc5ad18",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "f1acbe2445842388448132fa295c3ad85b864ce64ad6c9d5101cfe4e73e349a7",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "a0a5a18e86033d4ebb963a5be9a66fb4c13f1d81b9f58c00c051c5edaaf2173e",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    },
    {
      "step": "train[tasks=noise,system=sluice,domain=nw,seed=1]",
      "when": "2026-11-28T10:41:02Z",
      "because": "readers of the corpus moved into files of their own and use a library's table: all 679 steps of mini and the indices have the bytes they had",
      "from_key": "650662ed286a614cf2e780318a480f2203a5338ac76732c0d33fa60cdb2e1da8",
      "at": 1795862462,
      "by": "Seed eeeb61a6 maintainers",
      "commit": "26c5f247e4c4f36577ce108ecad7208905de66cc",
      "earlier": [
        {
          "because": "The reader of CoNLL files and the kernels of Omega were written anew. All 679 results of mini, made again, have the same bytes; so have 600 updates of a network of this size, by AVX-512 and AVX2; and the tables that these networks read have the bytes they had.",
          "from_key": "4472c9fde83af19a17f21adaf48da5639c31d5dbf35350d6a51b71e1a50f5e91",
          "at": 1795850718,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "1671c09aab81ebfd948dc87b3c06b07c5b8d54d9"
        },
        {
          "because": "The reader of CoNLL files was written anew, rules of chunks in another form. All 679 results of mini, made again, have the same bytes, and so have the tables that these networks read.",
          "from_key": "e3751ceffce88334bb99ff13132d28e77dad798d175d85135f191867aa9a3053",
          "at": 1795852761,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "45192a41e944d548fb908b813cce235cc5b7ece1"
        },
        {
          "because": "labels are dictionaries in the tables of sentences, read as the same labels: the indices have the bytes they had, and so have all 658 other steps of mini",
          "from_key": "04436c2c249cbb2a9149c92b270e5ce94053b444915a777a3402ff1ec62aebe9",
          "at": 1795859680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "af2857b82d4398e0bb8216e464471e175f7be178"
        },
        {
          "because": "readers of the corpus are faster and keep labels once: the indices have the bytes they had, and so have all other steps of mini",
          "from_key": "dc08807ce7d809a44f542d069ef2b69d106e54fdc5b36dca8423ac2c65bc509f",
          "at": 1795860680,
          "by": "Seed eeeb61a6 maintainers",
          "commit": "929ef26a39eb73a3567faf758fad16aba352ea26"
        }
      ]
    }
  ],
  "machines": [
    {
      "cpu": "x86_64 AuthenticAMD family 26 model 2 stepping 1",
      "features": [
        "avx2",
        "fma",
        "avx512f"
      ],
      "host": "vm",
      "rustc": "rustc 1.95.0 (59807616e 2026-04-14)"
    }
  ],
  "code": {
    "correlate": {
      "digest": "574ca4419a4cbdb397adfad0b9ead21327f067f51206ba07c66c4a2ce6c6f118",
      "parts": {
        "crate artifact: edition": "2024",
        "crate artifact: features asked for": "default",
        "crate artifact: src/error.rs": "01f7ae8e59200be2",
        "crate artifact: src/io.rs": "f07375a65db11039",
        "crate artifact: src/lib.rs": "d57b5e5b59f25a8b",
        "crate artifact: src/stage.rs": "884335974886f599",
        "crate corpus: edition": "2024",
        "crate corpus: features asked for": "default",
        "crate corpus: src/annotation.rs": "779089010e34c662",
        "crate corpus: src/arrow.rs": "4f5cf2aecdc95deb",
        "crate corpus: src/bit.rs": "007e6b34b629582c",
        "crate corpus: src/blocks.rs": "c8ea0c6fa15d3a34",
        "crate corpus: src/chunk.rs": "1517ae529b63a59e",
        "crate corpus: src/conll.rs": "d6a69b9924f6256d",
        "crate corpus: src/conll/cells.rs": "247ce972158ccf03",
        "crate corpus: src/conll/form.rs": "cd6ddea4ac1c398b",
        "crate corpus: src/conll/grid.rs": "2230463bc6da1fa0",
        "crate corpus: src/conll/sentence.rs": "559a4eabb19bfd10",
        "crate corpus: src/conllu.rs": "0bf1146e86e3c27e",
        "crate corpus: src/convention.rs": "d71ca560941c8510",
        "crate corpus: src/dataset.rs": "f56029d5935eae90",
        "crate corpus: src/dictionary.rs": "ddbe9c83ce781b37",
        "crate corpus: src/heads.rs": "e5031325067f263a",
        "crate corpus: src/heights.rs": "ad819b169ca2239d",
        "crate corpus: src/iob.rs": "b9b04e3fe474ff61",
        "crate corpus: src/join.rs": "76525f8298b93c5c",
        "crate corpus: src/labels.rs": "467b56741d32a0b2",
        "crate corpus: src/ldc.rs": "4aa69abf7feb4d6b",
        "crate corpus: src/lib.rs": "c73ed407a56d157e",
        "crate corpus: src/lists.rs": "529c64e1623887da",
        "crate corpus: src/names.rs": "849779448021a441",
        "crate corpus: src/propbank.rs": "4cfa8aceb4cd7575",
        "crate corpus: src/rows.rs": "aaa99ee8f8daeb16",
        "crate corpus: src/scan.rs": "2c65ee3e249a2628",
        "crate corpus: src/score.rs": "c1d409479ea66965",
        "crate corpus: src/short.rs": "e2b87042cdc53c3f",
        "crate corpus: src/split.rs": "b70fdfa714eb5b99",
        "crate corpus: src/table.rs": "ba638e8e5263000c",
        "crate corpus: src/tags.rs": "8c001979dcf7d23b",
        "crate corpus: src/task.rs": "8beb50ee51129a99",
        "crate corpus: src/text.rs": "31ba0aaa2c7e6b01",
        "crate corpus: src/tree.rs": "2dadf99f6d3aa673",
        "crate corpus: src/treebank.rs": "b09980bf70c3109c",
        "crate corpus: src/tsv.rs": "abee59859e8f131c",
        "crate corpus: src/vocabulary.rs": "6eab734bf3be7c3e",
        "crate corpus: src/write/conll.rs": "b56e17752215f55c",
        "crate corpus: src/write/ldc.rs": "cca166eec88690a4",
        "crate corpus: src/write/mod.rs": "c2ff13fab18b83ec",
        "crate correlate: edition": "2024",
        "crate correlate: features asked for": "default",
        "crate correlate: src/analysis.rs": "ff06a100f69b2215",
        "crate correlate: src/counts.rs": "7d03671df8739cd4",
        "crate correlate: src/curves.rs": "d4ca66ef36518b78",
        "crate correlate: src/inputs.rs": "b8e4108a2ecf69b5",
        "crate correlate: src/layers.rs": "1f8c255fe023f48f",
        "crate correlate: src/lib.rs": "466e08c5e47fc211",
        "crate correlate: src/outcomes.rs": "b0883fa53ffbc163",
        "crate correlate: src/properties.rs": "91f592a7e82d2278",
        "crate correlate: src/significance.rs": "30e91c9185690f0b",
        "crate correlate: src/table.rs": "7cec385da5a20fce",
        "crate correlate: src/write.rs": "6219148798b7813f",
        "crate statistics: edition": "2024",
        "crate statistics: features asked for": "default",
        "crate statistics: src/correlation.rs": "1d8b63988487a9e1",
        "crate statistics: src/describe.rs": "1891e71d0c4fe89e",
        "crate statistics: src/dominance.rs": "10baa57b99ff3d12",
        "crate statistics: src/draw.rs": "b5f9346290f6cb1d",
        "crate statistics: src/exchange.rs": "bc3f3daf6f8d35c7",
        "crate statistics: src/holm.rs": "6a3ff08b4f6e3b2d",
        "crate statistics: src/lib.rs": "e64e3ad0bfa61491",
        "crate statistics: src/paired.rs": "6e99bc05029ceafe",
        "crate statistics: src/pooled.rs": "a816c113c4494f83",
        "crate statistics: src/scores.rs": "f5b5802fe64a63fd",
        "crate statistics: src/seeds.rs": "7d67003d298561cd",
        "crate statistics: src/spans.rs": "df3c1f7e62c0f2ea",
        "crate statistics: src/student.rs": "0f88101757c41351",
        "crate statistics: src/tally.rs": "26e7919a5ff6ea9b",
        "fingerprint": "2",
        "package adler2": "2.0.1 320119579fcad9c21884f5c4861d16174d0e06250625266f50fe6898340abefa",
        "package ahash": "0.8.12 5a15f179cd60c4584b8a8c596927aadc462e27f2ca70c04e0071964a73ba7a75",
        "package aho-corasick": "1.1.5 c982642fa9e8606056828ee9a8505737230110bb1099153c79efe865c59d12ba",
        "package allocator-api2": "0.2.21 683d7910e743518b0e34f1186f92494becacb047c7b6bf616c96772180fef923",
        "package android_system_properties": "0.1.6 ae221649c9976a6f6c56ae1facf410f3ddb33cc661c4b7b61020a912d4237fbc",
        "package ar_archive_writer": "0.5.5 523e5e187fff36fcb8d1d19ccf0ca4ca43ec3d158316057f66dc6f72716bc5ec",
        "package argminmax": "0.6.3 70f13d10a41ac8d2ec79ee34178d61e6f47a29c2edfe7ef1721c7383b0359e65",
        "package array-init-cursor": "0.2.1 ed51fe0f224d1d4ea768be38c51f9f831dee9d05c163c11fba0b8c44387b1fc3",
        "package arrayvec": "0.7.8 d3fb67a6e08acf24fdeccbac2cb6ac4305825bd1f117462e0e6f2f193345ad56",
        "package arrow-array": "60.1.0 0f3d22a41d3df78b71df0b685af219ae3a94188ab98d6fb29c958eb55c3247f4",
        "package arrow-array: features asked for": "none",
        "package arrow-buffer": "60.1.0 7bd46a530bc1a8e763102fc36c1dc0f51f3ffa150c78e7f5658ccb54b1458ade",
        "package arrow-buffer: features asked for": "none",
        "package arrow-cmp": "60.1.0 1913e57a64fbf2c4502fa6d54b547d6a1ae59e3146cbc15321d47468c937abd1",
        "package arrow-data": "60.1.0 415b7fbc4cf56b080bb5677a4ae74211b5c79e571ed37a1d547633ec07f3b43b",
        "package arrow-ipc": "60.1.0 45f3e766bccf5a0cb57a5de52a4cba450dea5171547c2cb5939b486d08887cba",
        "package arrow-ipc: features asked for": "none",
        "package arrow-schema": "60.1.0 de2c8e714b466404cdc1189e89f892426efea614d938e16c15518c340cd43ba3",
        "package arrow-schema: features asked for": "none",
        "package arrow-select": "60.1.0 a5af3f6656c5f2c6944f93d9a357a7f204c93d5f349385a44cf46c4a26fbcf30",
        "package async-channel": "2.5.0 924ed96dd52d1b75e9c1a3e6275715fd320f5f9439fb5a4a11fa51f4221158d2",
        "package async-stream": "0.3.6 0b5a71a6f37880a80d1d7f19efd781e4b5de42c88f0722cc13bcb6cc2cfe8476",
        "package async-stream-impl": "0.3.6 c7c24de15d275a1ecfd47a380fb4d5ec9bfe0933f309ed5e705b775596a3574d",
        "package async-trait": "0.1.92 82f6aeea286b8eb4dd3431a1be1b59d290ace00f5bfd8e2a159bc2a05e2c1667",
        "package atoi_simd": "0.18.1 f3cdb3708a128e559a30fb830e8a77a5022ee6902806925c216658652b452a44",
        "package atomic-waker": "1.1.2 1505bd5d3d116872e7271a6d4e16d81d0c8570876c8de68093a09ac269d8aac0",
        "package autocfg": "1.5.1 f2032f911046de80f0a198e0901378627c33f59ea0ac00e363d481118bd70a53",
        "package base64": "0.22.1 72b3254f16251a8381aa12e40e3c4d2f0199f8c6508fbecb9d91f575e0fbb8c6 for object_store, polars-ops, polars-parquet, reqwest; 0.23.1 ac07cdecf99051d9a5238b80f35af32cdeba5b336e55d957b318b50137e18da5 for hyper-util",
        "package bincode": "2.0.1 36eaf5d7b090263e8150820482d5d93cd964a81e4019913c972f4edcc6edb740",
        "package bincode_derive": "2.0.1 bf95709a440f45e986983918d0e8a1f30a9b1df04918fc828670606804ac3c09",
        "package bitflags": "2.13.2 3ded4057c258ba199e2d26386d3af3780957ecaee6c4ef4041c6b4b8b97c0b06",
        "package blake3": "1.8.7 6d9e454fc11f76977dc803893aff6304ed33d6a26efae8696573bea74baa27ae",
        "package blake3: features asked for": "default",
        "package block-buffer": "0.12.1 d2f6c7dbe95a6ed67ad9f18e57daf93a2f034c524b99fd2b76d18fdfeb6660aa",
        "package boxcar": "0.2.14 36f64beae40a84da1b4b26ff2761a5b895c12adc41dc25aaee1c4f2bbfe97a6e",
        "package bumpalo": "3.20.4 87a0cf66fd1eb2fb7b822cb78370d82303750809bc6ba855f3f58e517d3238db",
        "package bytemuck": "1.25.2 95832e849adfb21180ccb6826a99da14e5d266ae5c2e668e1602cf234f153797",
        "package bytemuck_derive": "1.12.1 6a1f896587b6f2c069c73d2f0913e2d590c3990285cd2f0b6aa02b786b4c679c",
        "package bytes": "1.12.2 776dfebd015e2d8732c684a2c71003674ccb49457b539b9e82151ba38e96dd7c",
        "package castaway": "0.2.4 dec551ab6e7578819132c713a93c022a05d60159dc86e7a7050223577484c55a",
        "package cc": "1.11.3 02f0e023adb368345ce0ca6cdfc0f24a06554468d0e8503e14a0841de79bfa69",
        "package cfg-if": "1.0.5 4e7648175b45a9a48536d676f68d918270699102aa8dab5496df06904c914600",
        "package cfg_aliases": "0.2.2 f079e83a288787bcd14a6aea84cee5c87a67c5a3e660c30f557a3d24761b3527",
        "package chacha20": "0.10.2 65c35e4b699c7e15ccbe7ee35c005e4fc0a278d22238a2857e6ce2dadeda1b06",
        "package chrono": "0.4.45 1aa79e62e7697b8e29b513a68abacf485adcd1fe8284a4316c5ae868e6633327",
        "package chrono-tz": "0.10.4 a6139a8597ed92cf816dfb33f5dd6cf0bb93a6adc938f11039f371bc5bcd26c3",
        "package compact_str": "0.9.1 9dfdd1c2274d9aa354115b09dc9a901d6c5576818cdf70d14cae2bdb47df00ab",
        "package concurrent-queue": "2.5.0 4ca0197aee26d1ae37445ee532fefce43251d24cc7c166799f4d46817f1d3973",
        "package const-oid": "0.10.3 be95d4a884358a21a199689323c29e9256b4a1b315e22f183d155422041d3a9a",
        "package const-random": "0.1.18 87e00182fe74b066627d63b85fd550ac2998d4b0bd86bfed477a0ae4c7c71359",
        "package const-random-macro": "0.1.16 f9d839f2a20b0aee515dc581a6172f2321f96cab76c1a38a4c584a194955390e",
        "package constant_time_eq": "0.4.2 3d52eff69cd5e647efe296129160853a42795992097e8af39800e1060caeea9b",
        "package core-foundation": "0.10.1 b2a6cd9ae233e7f62ba4e9353e81a88df7fc8a5987b8d445b4d90c879bd156f6",
        "package core-foundation-sys": "0.8.7 773648b94d0e5d620f64f280777445740e61fe701025087ec8b57f45c791888b",
        "package cpufeatures": "0.3.1 5ca28b0ae3115b884660db4118d803791fd6756b6e88f39c0f3f7859060d7566",
        "package crc32fast": "1.5.5 2b929dd2a135771f40afabd1073f85eed59c800b7c61901e5c254270497dad64",
        "package crossbeam-channel": "0.5.17 98b0cc327b5bc766e7fda9c9260cc0fa81b43a8e240440422dff70788e3f9ef1",
        "package crossbeam-deque": "0.8.8 622f3fc73690be383c7214310406f28a90e6edeadc3cea882f9d71e495b9711a",
        "package crossbeam-epoch": "0.9.21 dc74980687109a3b14c72fd458107bf0baa1da1a1a805e178d15501ba9b86d9d",
        "package crossbeam-queue": "0.3.14 03e8bd762f7479489c70ed6c768ddca99d7296857de437a68dcb2a94365b3fae",
        "package crossbeam-utils": "0.8.23 a31eee39dddec8330830986fcd7625edb5a24ec90ea038215273bbc3adb08ac6",
        "package crunchy": "0.2.4 460fbee9c2c2f33933d720630a6a0bac33ba7053db5344fac858d4b8952d77d5",
        "package crypto-common": "0.2.2 ce6e4c961d6cd6c9a86db418387425e8bdeaf05b3c8bc1411e6dca4c252f1453",
        "package debug_unsafe": "0.1.4 7eed2c4702fa172d1ce21078faa7c5203e69f5394d48cc436d25928394a867a2",
        "package digest": "0.11.3 f1dd6dbb5841937940781866fa1281a1ff7bd3bf827091440879f9994983d5c2",
        "package digest-io": "0.1.0 2de63d600bc7fab91180bc17385f29b342468dc8ef2af09dceba450a293de3da",
        "package displaydoc": "0.2.7 c6232dd377dcc64799954cbd3a9bb882e9cdc1308ccd87b1c098f1fb2eaf82a8",
        "package dyn-clone": "1.0.20 d0881ea181b1df73ff77ffaaf9c7544ecc11e82fba9b5f27b262a3c73a332555",
        "package either": "1.19.0 0e9c71c2167ca323c882b99918929403426e2373ea17242ff5653e0d5e1058be",
        "package equivalent": "1.0.3 00d174d5400e5e8fd687ad1049e2f578285fa914201b1af7e8b112a4546bd826",
        "package errno": "0.3.15 e35d6e78f4cebb90e51d543db8fe41528851d6deeef6ef21ebd4bfdc1e784776",
        "package ethnum": "1.5.3 40404c3f5f511ec4da6fe866ddf6a717c309fdbb69fbbad7b0f3edab8f2e835f",
        "package event-listener": "5.4.2 5a23add41df1562121a9393cb065eab5146a1242410f23a644851e90cfd669d2",
        "package event-listener-strategy": "0.5.4 8be9f3dfaaffdae2972880079a491a1a8bb7cbed0b8dd7a347f668b4150a3b93",
        "package fallible-streaming-iterator": "0.1.9 7360491ce676a36bf9bb3c56c1aa791658183a54d2744120f27285738d90465a",
        "package fast-float2": "0.2.4 c6e8948ce679d00a02a94739ea185595dca7118ed04feb991127e443bd3d761f",
        "package fastrand": "2.5.0 da7c62ceae207dd37ea5b845da6a0696c799f85e97da1ab5b7910be3c1c80223",
        "package find-msvc-tools": "0.1.15 1c66915cc5391097de7a2b0b972e8505aa33c0df401fd3a6811dbdb32881ba48",
        "package flatbuffers": "25.12.19 35f6839d7b3b98adde531effaf34f0c2badc6f4735d26fe74709d8e513a96ef3",
        "package flate2": "1.1.11 626d4928326b646e70f65ed36fc7cf9f206bdb68a0019ee7c6b4709da4e084c4",
        "package fnv": "1.0.7 3f9eec918d3f24069decb9af1554cad7c880e2da24a9afd88aca000531ab82c1",
        "package foldhash": "0.1.5 d9c4f5dac5e15c24eb999c26181a6ca40b39fe946cbe4c263c7209467bc83af2 for hashbrown 0.15.5; 0.2.0 77ce24cb58228fbb8aa041425bb1050850ac19177686ea6e0f41a70416f56fdb for hashbrown 0.17.1, polars-utils",
        "package form_urlencoded": "1.2.2 cb4cb245038516f5f85277875cdaa4f7d2c9a0fa0468de06ed190163b1581fcf",
        "package fs4": "1.1.0 7e72ed92b67c146290f88e9c89d60ca163ea417a446f61ffd7b72df3e7f1dfd5",
        "package futures": "0.3.34 9a31d2a3fbaaeb2af2368bbdd904aa8e812d3c04a1ee10d3171f52d556e5d0a3",
        "package futures-channel": "0.3.34 b1f9e3d69d39e4862ffed03ed071a76f9a13ba1d9109d355b0f0aa6b15e393c4",
        "package futures-core": "0.3.34 92d699e522242e69e3003b94ecc1f960f3a5e015aa7c5d7486e65ad01dd94f5e",
        "package futures-executor": "0.3.34 031b47cf1a3c6cc8bc2fc76cd437f521619387907d469316e7c0bc278f1f5432",
        "package futures-io": "0.3.34 53c0fa8157de1303bfffdaa1cc2a673bfffb60102f76b0ef4441659124373fed",
        "package futures-macro": "0.3.34 9fb9654ba8355388abeb8dcb4fc62f511300867002afc858860463bdd9fe0c44",
        "package futures-sink": "0.3.34 1944426bf7d03f1d14f708785e4b33efd750b36d48a157b836b3efc15ede8e1d",
        "package futures-task": "0.3.34 cd417de3d1d015fc3bfd2b1ea46dfc7bab72ef86f1cc7cc9c78e728b34a6d1fd",
        "package futures-util": "0.3.34 0d50a92467f8ba5dd6e3ee5d4bd04d73ab2e4e1c44474a0674821dfce14b79bc",
        "package getrandom": "0.2.17 ff2abc00be7fca6ebc474524697ae276ad847ad0a6b3faa4bcb027e9a4614ad0 for const-random-macro, polars, polars-arrow, ring; 0.3.4 899def5c37c4fd7b2664648c28120ecec138e4d395b459e5ca34f9cce2dd77fd for ahash, rand_core 0.9.5; 0.4.3 300e883d756b2e4ec94e02791f39b04b522276138852cfc41d9fb7e904106099 for jobserver, polars, polars-arrow, polars-core, quinn-proto, rand 0.10.4, uuid",
        "package glob": "0.3.4 e4eba85ea1d0a966a983acd07deee566e67395d2d96b6fb39e62b5a833f1eb0b",
        "package glob: features asked for": "default",
        "package h2": "0.4.20 7d29020232d6aa3fb1daca64c1127cf662cf97f254ae16c18c05b8ab635fc118",
        "package half": "2.7.1 6ea2d84b969582b4b1864a92dc5d27cd2b77b622a8d79306834f1be5ba20d84b",
        "package hashbrown": "0.15.5 9229cfe53dfd69f0609a49f65461bd93001ea1ef889cd5529dd176593f5338a1 for planus; 0.17.1 ed5909b6e89a2db4456e54cd5f673791d7eca6732202bbf2a9cc504fe2f9b84a for arrow-array, corpus, indexmap, polars-arrow, polars-compute, polars-core, polars-dtype, polars-expr, polars-io, polars-ops, polars-parquet, polars-plan, polars-utils",
        "package hashbrown: features asked for": "none",
        "package heck": "0.5.0 2304e00983f87ffb38b55b444b5e3b60a884b5d30c0fca7d82fe33449bbe55ea",
        "package hex": "0.4.3 7f24254aa9a54b5c858eaee2f5bccdb46aaf0e486a595ed5fd8f86ba55232a70",
        "package home": "0.5.12 cc627f471c528ff0c4a49e1d5e60450c8f6461dd6d10ba9dcd3a61d3dff7728d",
        "package http": "1.5.0 918d3568bebf352712bc2ef3d46a8bcf1a75b373be6539de198e9105cbbf9ce0",
        "package http-body": "1.1.0 ca2a8f2913ee65f60facd6a5905613afaa448497a0230cc41ce022d93290bc2c",
        "package http-body-util": "0.1.5 23169fe34a5fbcdd3f3862e78fb9b6fccd5f02a6dc6f732547005d45631ce71c",
        "package httparse": "1.10.1 6dbf3de79e51f3d586ab4cb9d5c3e2c14aa28ed23d180cf89b4df0454a69cc87",
        "package humantime": "2.4.0 15cdd26707701c53297e2fa6afb323d55fbc1d0810c3aec078ae3ef0424c3c15",
        "package humantime: features asked for": "default",
        "package hybrid-array": "0.4.15 27f864f10dfb56725ce5ce5472bc52252c8f93a4ab86327122cebf62c5f59a17",
        "package hyper": "1.12.0 2c3e324da4c95177d6291d4c8730197c0d1822f8a9766814a4a44fa5ab797c9c",
        "package hyper-rustls": "0.27.10 dfa8e654703247911e29c23fbeaa261834bd9bb74efba2f9acddc37bfb127f53",
        "package hyper-util": "0.1.21 ddc03d96684f9226b8a787cdb71488417b53ab5ea8fdb1dac946cb9431cc8bff",
        "package iana-time-zone": "0.1.65 e31bc9ad994ba00e440a8aa5c9ef0ec67d5cb5e5cb0cc7f8b744a35b389cc470",
        "package iana-time-zone-haiku": "0.1.2 f31827a206f56af32e590ba56d5d2d085f558508192593743f16b2306495269f",
        "package icu_collections": "2.4.0 fe090a42a0d3140fed8c63263ed1fecc02422cb2f4bfe55cd8de2de1b8e105dd",
        "package icu_locale_core": "2.4.0 25d29b57c17c6528d0dc4c2141cfa2d08200465acb537a3909c8b9b8a4a984c0",
        "package icu_normalizer": "2.4.0 404a3b8c486f205c87fe7f23ab6894d84a4ad76d6e4671ae1981ba7def87c599",
        "package icu_normalizer_data": "2.4.0 20f0088bfb7441f7a37fa0c9e20cb1e9cba1cac6b9ce8cd2a6dc44294f8e8cbc",
        "package icu_properties": "2.4.0 2ea83d991c56158f7cf898bf86436c1dfe7c07ee82fe88951f2695c9f37a379f",
        "package icu_properties_data": "2.4.0 b98f29af82d02b163fe50161388350e743bb3107cc8e8c2f7314cb505faddfcf",
        "package icu_provider": "2.4.0 413099315636c588ee8f011190b329b971a09a8fae9d157e01dcae8379468514",
        "package idna": "1.1.0 3b0875f23caa03898994f6ddc501886a45c7d3d62d04d2d90788d47be1b1e4de",
        "package idna_adapter": "1.2.2 cb68373c0d6620ef8105e855e7745e18b0d00d3bdb07fb532e434244cdb9a714",
        "package indexmap": "2.14.2 cc4e190f5d26ca7051642629da2c52fc03bde85a03197c99408dcd291734c855",
        "package ipnet": "2.12.2 791930b43c0d5973160d90a8f3894509f2b273430f5c5c73b668636d0287c5c0",
        "package itertools": "0.14.0 2b192c782037fadd9cfa75548310488aabdbf3d2da73885b31bd0abd03351285",
        "package itoa": "1.0.19 3bd1574e617a9a6c1f8f8181bd7e841e1f20e4277607ef28945765188d6284d4",
        "package jobserver": "0.1.35 1c00acbd29eabad4a2392fa0e921c874934dbbf4194312ad20f04a0ed67a3cb3",
        "package js-sys": "0.3.107 8dc09d2154098bbf4ef54eab6b117a3c24cbbffe94046b16ee6d6d4510584d3a",
        "package libc": "0.2.191 65cd87c9a6d60536580b316ad985726104730a5151c99845f2490428ef91240a",
        "package libm": "0.2.16 b6d2cec3eae94f9f509c767b45932f1ada8350c4bdb85af2fcab4a3c14807981",
        "package libm: features asked for": "default",
        "package linux-raw-sys": "0.12.1 32a66949e030da00e8c7d4434b251670a91556f4144941d37452769c25d58a53",
        "package litemap": "0.8.3 47d9d19d1d6efa0109d2f65ff4c85cddd50bd572e5a00127ab10987290bcefae",
        "package lock_api": "0.4.14 224399e74b87b5f3557511d98dff8b14089b3dadafcab6bb93eab67d3aace965",
        "package log": "0.4.35 5d15f86d12da44cd8d4ec3c73984537eb7f4cadcb9776a575a0a8a05ca11005c",
        "package lru-slab": "0.1.3 4050469837a6ff301cd14c1f8f24f88549e6d548f24f64e2148eb0f72cebc51f",
        "package lz4": "1.28.1 a20b523e860d03443e98350ceaac5e71c6ba89aea7d960769ec3ce37f4de5af4",
        "package lz4-sys": "1.11.1+lz4-1.10.0 6bd8c0d6c6ed0cd30b3652886bb8711dc4bb01d637a68105a3d5158039b418e6",
        "package memchr": "2.8.3 cf8baf1c55e62ffcace7a9f06f4bd9cd3f0c4beb022d3b367256b91b87513d98",
        "package memmap2": "0.9.12 6b0ca1155a9ecc25aa12e8313a119f32edf0255fea2f44839c4ac0a12b2ac157",
        "package miniz_oxide": "0.9.1 b63fbc4a50860e98e7b2aa7804ded1db5cbc3aff9193adaff57a6931bf7c4b4c",
        "package mio": "1.2.5 20521a903f02b0a573cd6840e9d0a5a0cc043d361fe924092cd70f8556cc9c4a",
        "package now": "0.1.3 6d89e9874397a1f0a52fc1f197a8effd9735223cb2390e9dcc83ac6cd02923d0",
        "package ntapi": "0.4.3 c3b335231dfd352ffb0f8017f3b6027a4917f7df785ea2143d8af2adc66980ae",
        "package num-bigint": "0.5.1 93e7820bc0a80a0238e650327316f929ba18d5be054b647490a3a6a339f3e7c0",
        "package num-complex": "0.4.6 73f88a1307638156682bada9d7604135552957b7818057dcef22705b4d509495",
        "package num-derive": "0.4.2 ed3955f1a9c7c0c15e092f9c887db08b1fc683305fdf6eb6684f22555355e202",
        "package num-integer": "0.1.47 7ce2d95d4b3734dc35aa2f45e1aa22cd416814592a4f9d9205e11affd5b8e10b",
        "package num-traits": "0.2.19 071dfc062690e90b734c0b2273ce72ad0ffa95f0c74596bc250dcfd960262841",
        "package objc2-core-foundation": "0.3.2 2a180dd8642fa45cdb7dd721cd4c11b1cadd4929ce112ebd8b9f5803cc79d536",
        "package objc2-io-kit": "0.3.2 33fafba39597d6dc1fb709123dfa8289d39406734be322956a69f0931c73bb15",
        "package object": "0.39.1 2e5a6c098c7a3b6547378093f5cc30bc54fd361ce711e05293a5cc589562739b",
        "package object_store": "0.13.2 622acbc9100d3c10e2ee15804b0caa40e55c933d5aa53814cd520805b7958a49",
        "package once_cell": "1.21.4 9f7c3e4beb33f85d45ae3e3a1792185706c8e16d043238c593331cc7cd313b50",
        "package openssl-probe": "0.2.2 7e036b411754132fd6b74e94b74e9a13c5cf606fa93d1885c35860d3060820b1",
        "package parking": "2.2.1 f38d5652c16fde515bb1ecef450ab0f6a219d619a7274976324d5e377f7dceba",
        "package parking_lot": "0.12.5 93857453250e3077bd71ff98b6a65ea6621a19bb0f559a85248955ac12c45a1a",
        "package parking_lot_core": "0.9.12 2621685985a2ebf1c516881c026032ac7deafcda1a2c9b7850dc81e3dfcb64c1",
        "package percent-encoding": "2.3.2 9b4f627cb1b25917193a259e49bdad08f671f8d9708acfd5fe0a8c1455d87220",
        "package phf": "0.12.1 913273894cec178f401a31ec4b656318d95473527be05c0752cc41cdc32be8b7",
        "package phf_shared": "0.12.1 06005508882fb681fd97892ecff4b7fd0fee13ef1aa569f8695dae7ab9099981",
        "package pin-project-lite": "0.2.18 c938015719552d665fd0553b90d96cd7ff58e83e4c061ca99e6bb78865a72752",
        "package pkg-config": "0.3.34 f6b464fbc74e149a392436b17d523f769e057cb6877f6a5c4618bc6f11800548",
        "package planus": "1.1.1 3daf8e3d4b712abe1d690838f6e29fb76b76ea19589c4afa39ec30e12f62af71",
        "package polars": "0.55.2 d52d3ed4e6b3917427f6d3c43edbd2740babe228bb4ccfa3431eac105844045d",
        "package polars-arrow": "0.55.2 c5ab55460ca2553d1a2bbaf2046998cfbbb685bc18d1e168b4367b63301eb271",
        "package polars-arrow-format": "0.2.1 a556ac0ee744e61e167f34c1eb0013ce740e0ee6cd8c158b2ec0b518f10e6675",
        "package polars-async": "0.55.2 e8f484cb2db25ff605107a9f8dca8d5a47d25770cf5e04ceb75c0ef4d6bc2418",
        "package polars-buffer": "0.55.2 485320cdb93ad4b4725fea30e5d4e59c32c8ad62420dbda7830eb96080e47363",
        "package polars-compute": "0.55.2 0b54be44ceacf1028fd8219b34c791ed4e1db852950f3eb7e10ba9bf63bbdb50",
        "package polars-config": "0.55.2 13dcd35a686654570d9642ed4f3c55eccad75911024c95d6b1459663cfb83bc1",
        "package polars-core": "0.55.2 ac24a25f4c2696089bb9059e4b45338ea74833a79b9552fef066d6f2cfb3aaed",
        "package polars-dtype": "0.55.2 768f9d1f996eebc7f9b0d7686d9147cf4b4f217fd907c4b90f4448dcee01ea05",
        "package polars-error": "0.55.2 8f6995c2121c31687704fae5281517e29bbd34838fcf8dd15c8e8ae526bb6624",
        "package polars-expr": "0.55.2 b59262210ac41f3b30f49f46855501206eba27baaa6bd919545703bc706dd617",
        "package polars-io": "0.55.2 3ba705af75665c6c6f6822bdc20a0b162846dd9d23573221096945b45210c2db",
        "package polars-lazy": "0.55.2 79654a98520b5df9be08ce5004be90a5c8004d0f73d54500c1aa923874ec84f3",
        "package polars-mem-engine": "0.55.2 843e77a0987bea00063c227cbb889f30e754942b42851043cd9f90403e516ca2",
        "package polars-ooc": "0.55.2 265c422c52d04c876a07cd688fe0da2c43c6597cdaff36e34746c443ec2e9fdb",
        "package polars-ops": "0.55.2 a3eeac77f1380bc8ba40ae9a9512911697952dfd3cfa48013f98a477e7ec6771",
        "package polars-parquet": "0.55.2 d33a17979d2afa0309437478662cf996361a6e1768bf467db82bd4f4a9443064",
        "package polars-parquet-format": "0.1.0 c025243dcfe8dbc57e94d9f82eb3bef10b565ab180d5b99bed87fd8aea319ce1",
        "package polars-plan": "0.55.2 467bd857c46405807e6645942be2de284aa43bc503fc6d20efb16e1adf25b7a6",
        "package polars-row": "0.55.2 71ac05187ac33abcfe9b7c997f0cd2ea9bfe8e04e9018d343e16fb2b64e2f5bb",
        "package polars-schema": "0.55.2 dacc161d9b647e4b936836a07d731cec06e2ed2c7d51a7f7565b5ce7767dcf40",
        "package polars-sql": "0.55.2 ae4b287917a1c50b9fab9618c32d3ac8c4b18ef1c61aded55d065c97c921c793",
        "package polars-stream": "0.55.2 b173c0c52f53ca930f3b59bc56a5854a650eb9555d67bba9022051714bc0b88f",
        "package polars-time": "0.55.2 bff76883a07b033d9191e6d6ff86ee696770bcc462241666a8ccdddff1afdbc2",
        "package polars-utils": "0.55.2 88aa5ed59ba6f52190b3368d3d9536f95c8c2ab161ee08a22bb3f4319a11a9bd",
        "package polars: features asked for": "cov, lazy, rank",
        "package potential_utf": "0.1.6 d83eb9bc6d8e5cf568e7a1101d60ee05e81ed50ea106026f3d18deeb046d7661",
        "package ppv-lite86": "0.2.21 85eae3c4ed2f50dcfe72643da4befc30deadb458a9b590d720cde2f2b1e97da9",
        "package proc-macro2": "1.0.107 985e7ec9bb745e6ce6535b544d84d6cd6f7ad8bd711c398938ae983b91a766d9",
        "package psm": "0.1.32 4dcd034599e63b970727f70d79e02d62390a4a84f7c6b827c27c46d5ac3fa622",
        "package quick-xml": "0.39.4 cdcc8dd4e2f670d309a5f0e83fe36dfdc05af317008fea29144da1a2ac858e5e",
        "package quinn": "0.11.12 4051e23e9185c255a7e33ef59cdbca87a22d359052eecd22fc6b901fb37d9d11",
        "package quinn-proto": "0.11.19 0e750cca55fe4f0439a15d0bb529da9651e79993e8e72c61a899a36d462befbe",
        "package quinn-udp": "0.5.16 af66907df18639dcf4db56ca65490cabc4b27a97dbadd96f2926cca73298f016",
        "package quote": "1.0.47 1fbf4db142a473a8d80c26bbf18454ed458bf8d26c8219c331daecfdbd079001",
        "package r-efi": "5.3.0 69cdb34c158ceb288df11e18b4bd39de994f6657d83847bdffdbd7f346754b0f for getrandom 0.3.4; 6.0.0 f8dcc9c7d52a811697d2151c701e0d08956f92b0e24136cf4cf27b57a6a0d9bf for getrandom 0.4.3",
        "package rand": "0.10.4 8f6fa277c67e6ea590466f04c3fe82cb509f0864fe470643e5570de9514a9b11 for object_store, polars-async, polars-compute, polars-core, polars-expr, polars-io, polars-ooc, polars-ops, polars-utils, quinn-proto, rand_distr 0.6.0; 0.9.5 b9ef1d0d795eb7d84685bca4f72f3649f064e6641543d3a8c415898726a57b41 for half, rand_distr 0.5.1",
        "package rand: features asked for": "none",
        "package rand_chacha": "0.10.0 3e6af7f3e25ded52c41df4e0b1af2d047e45896c2f3281792ed68a1c243daedb for statistics; 0.9.0 d3022b5f1df60f26e1ffddd6c66e8aa15de382ae63b3a0c1bfc0e4d3e3f325cb for rand 0.9.5",
        "package rand_chacha: features asked for": "none",
        "package rand_core": "0.10.1 63b8176103e19a2643978565ca18b50549f6101881c443590420e4dc998a3c69 for chacha20, getrandom 0.4.3, rand 0.10.4, rand_chacha 0.10.0, rand_pcg; 0.9.5 76afc826de14238e6e8c374ddcc1fa19e374fd8dd986b0d2af0d02377261d83c for rand 0.9.5, rand_chacha 0.9.0",
        "package rand_distr": "0.5.1 6a8615d50dcf34fa31f7ab52692afec947c4dd0ab803cc87cb3b0b4570ff7463 for half; 0.6.0 4d431c2703ccf129de4d45253c03f49ebb22b97d6ad79ee3ecfc7e3f4862c1d8 for polars-core, polars-ooc",
        "package rand_pcg": "0.10.3 eb95882a1e14462c69aea9984bb261293ccfe6022ef8de0eda18bd5afb0052df",
        "package raw-cpuid": "11.6.0 498cd0dc59d73224351ee52a95fee0f1a617a2eae0e7d9d720cc622c73a54186",
        "package raw-cpuid: features asked for": "default",
        "package rayon": "1.12.0 fb39b166781f92d482534ef4b4b1b2568f42613b53e5b6c160e24cfbfa30926d",
        "package rayon-core": "1.13.0 22e18b0f0062d30d4230b2e85ff77fdfe4326feb054b9783a3460d8435c8ab91",
        "package rayon: features asked for": "default",
        "package recursive": "0.1.1 0786a43debb760f491b1bc0269fe5e84155353c67482b9e60d0cfb596054b43e",
        "package recursive-proc-macro-impl": "0.1.1 76009fbe0614077fc1a2ce255e3a1881a2e3a3527097d5dc6d8212c585e7e38b",
        "package redox_syscall": "0.5.18 ed2bf2547551a7053d6fdfafda3f938979645c44812fbfcda098faae3f1a362d",
        "package regex": "1.13.2 9807af0e638c12e753aa1b4e601791bf2a8f71274023c8bbeec12fc149950857",
        "package regex-automata": "0.4.19 41d60ef07df457506a0a1a2073112eb4aae5733dbd2813c3da77d1b0fd441158",
        "package regex-syntax": "0.8.12 d902046e6a28a1e4c3cab97258a0ce11e994903f01c2d97a9447a0b3df85f4f6",
        "package reqwest": "0.12.28 eddd3ca559203180a307f12d114c268abf583f59b03cb906fd0b3ff8646c1147",
        "package ring": "0.17.14 a4689e6c2294d81e88dc6261c768b63bc4fcdb852be6d1352498b114f61383b7",
        "package rmp": "0.8.15 4ba8be72d372b2c9b35542551678538b562e7cf86c3315773cae48dfbfe7790c",
        "package rmp-serde": "1.3.1 72f81bee8c8ef9b577d1681a70ebbc962c232461e397b22c208c43c04b67a155",
        "package rustc-hash": "2.1.3 6b1e7f9a428571be2dc5bc0505c13fb6bf936822b894ec87abf8a08a4e51742d",
        "package rustc_version": "0.4.1 cfcb3a22ef46e85b45de6ee7e79d063319ebb6594faafcf1c225ea92ab6e9b92",
        "package rustix": "1.1.6 e5e76742e5294153d4dde1207dbec5bdd81eef6fabdc0d2118babadabfd858aa",
        "package rustix: features asked for": "event, fs, process, std, time",
        "package rustls": "0.23.46 48e13bd8c0e9365c43cfa5c9e8f9ad49d3c8444926c9aac819e0e4dc503c8fdf",
        "package rustls-native-certs": "0.8.5 4a073f5dc7469f984c52ad2752b63b0807745133b6de880b7b64c1ac4c48aec4",
        "package rustls-pki-types": "1.16.0 102f35f7de7b06d8c61f1cff6592f5253e0dea431c74867aad5dfd70f44663fb",
        "package rustls-webpki": "0.103.17 e3a0760a887c14823fca5a1c970b01d47c328c696c0c64829d1df50e8f853fd5",
        "package rustversion": "1.0.23 cf54715a573b99ac80df0bc206da022bcd442c974952c7b9720069370852e21f",
        "package ryu": "1.0.23 9774ba4a74de5f7b1c1451ed6cd5285a32eddb5cccb8cc655a4e50009e06477f",
        "package safe_arch": "1.2.0 42c6efa15875e6ecb39ca61fb0b0c1a40b84fac5a5ffe71eef7d1000c8eb3f5f",
        "package same-file": "1.0.6 93fc1dc3aaa9bfed95e02e6eadabb4baf7e3078b0bd1b4d7b6b0b68378900502",
        "package schannel": "0.1.30 9cb23c424d8ee841bb4d813677ca237e2a610067d594fec130f87d6093495ab5",
        "package scopeguard": "1.2.0 94143f37725109f92c262ed2cf5e59bce7498c01bcc1502d7b9afe439a4e9f49",
        "package security-framework": "3.7.0 b7f4bc775c73d9a02cde8bf7b2ec4c9d12743edf609006c7facc23998404cd1d",
        "package security-framework-sys": "2.17.0 6ce2691df843ecc5d231c0b14ece2acc3efb62c0a398c7e1d875f3983ce020e3",
        "package semver": "1.0.28 8a7852d02fc848982e0c167ef163aaff9cd91dc640ba85e263cb1ce46fae51cd",
        "package serde": "1.0.229 4148590afebada386688f18773da617792bf2ef03ffc1e4cbd2b1d45b023e0ba",
        "package serde: features asked for": "default, derive",
        "package serde_core": "1.0.229 67dca2c9c51e58a4791a4b1ed58308b39c64224d349a935ab5039aa360942a48",
        "package serde_derive": "1.0.229 e7a5d71263a5a7d47b41f6b3f06ba276f10cc18b0931f1799f710578e2309348",
        "package serde_json": "1.0.154 e7e9cc8b1b85264074fbcc02a88680c4096b1e47df8f739dceb03bf482f04bd6",
        "package serde_json: features asked for": "default",
        "package serde_path_to_error": "0.1.20 10a9ff822e371bb5403e391ecd83e182e0e77ba7f6fe0160b795797109d1b457",
        "package serde_path_to_error: features asked for": "default",
        "package serde_stacker": "0.1.14 d4936375d50c4be7eff22293a9344f8e46f323ed2b3c243e52f89138d9bb0f4a",
        "package serde_urlencoded": "0.7.1 d3491c14715ca2294c4d6a88f15e84739788c1d030eed8c110436aafdaa2f3fd",
        "package sha2": "0.11.1 47d7069beb7d6ac7b9acd1039986e73443f24234f41074da099d6f994ac9ad19",
        "package sha2: features asked for": "none",
        "package shlex": "2.0.1 f8fadd59c855ef2080decdef8ff161eb6661b86933c9d82e5ba29dc602a55aba",
        "package signal-hook": "0.4.6 49f7447afd772ca79ad17ae0a3972a6b0df0cb4b80990fd82707593e9e012a74",
        "package signal-hook-registry": "1.4.8 c4db69cba1110affc0e9f7bcd48bbf87b3f4fc7c61fc9155afd4c469eb3d6c1b",
        "package simd-adler32": "0.3.10 3a219298ac11a56ea9a6d2120044824d6f01aeb034955e7af7bc16858527deea",
        "package simdutf8": "0.1.5 e3a9fe34e3e7a50316060351f37187a3f546bce95496156754b601a5fa71b76e",
        "package simdutf8: features asked for": "default",
        "package siphasher": "1.0.4 33f4fe9184a62d842c9ef383018f3306d8ba224fd9d836f56d7288308847c256",
        "package slab": "0.4.12 0c790de23124f9ab44544d7ac05d60440adc586479ce501c1d6d7da3cd8c9cf5",
        "package slotmap": "1.1.1 bdd58c3c93c3d278ca835519292445cb4b0d4dc59ccfdf7ceadaab3f8aeb4038",
        "package smallvec": "1.16.6 3244542535d5de959d90ec55d1b5ff0fd2bb7b1310223907d5f11932847f7b59",
        "package smallvec: features asked for": "default",
        "package socket2": "0.6.5 c3d1e2c7f27f8d4cb10542a02c49005dbd6e93095799d6f3be745fae9f8fedd4",
        "package sqlparser": "0.62.0 13c6d1b651dc4edf07eead2a0c6c78016ce971bc2c10da5266861b13f25e7cec",
        "package sqlparser_derive": "0.5.0 a6dd45d8fc1c79299bfbb7190e42ccbbdf6a5f52e4a6ad98d92357ea965bd289",
        "package stable_deref_trait": "1.2.1 6ce2be8dc25455e1f91df71bfa12ad37d7af1092ae736f3a6cd0e37bc7810596",
        "package stacker": "0.1.25 707f49d46706bacf8a2b00d51dace3f9de527c13eec3778f570c411f89e69967",
        "package static_assertions": "1.1.0 a2eb9349b6444b326872e140eb1cf5e7c522154d69e7a0ffb0fb81c06b37543f",
        "package streaming-decompression": "0.1.2 bf6cc3b19bfb128a8ad11026086e31d3ce9ad23f8ea37354b31383a187c44cf3",
        "package streaming-iterator": "0.1.9 2b2231b7c3057d5e4ad0156fb3dc807d900806020c5ffa3ee6ff2c8c76fb8520",
        "package strength_reduce": "0.2.4 fe895eb47f22e2ddd4dabc02bce419d2e643c8e3b585c78158b349195bc24d82",
        "package strum_macros": "0.28.0 ab85eea0270ee17587ed4156089e10b9e6880ee688791d45a905f5b1ca36f664",
        "package subtle": "2.6.1 13c2bddecc57b384dee18652358fb23172facb8a2c51ccc10d74c157bdea3292",
        "package syn": "2.0.119 872831b642d1a07999a962a351ed35b955ea2cfc8f3862091e2a240a84f17297 for async-stream-impl, num-derive, recursive-proc-macro-impl, sqlparser_derive, strum_macros, tracing-attributes, windows-implement, windows-interface, zerocopy-derive, zeroize_derive; 3.0.10 4ae9ccbea3a7b0b09443036490c8f34a8b1b760fd345e5c0dae0aac718faea79 for async-trait, bytemuck_derive, displaydoc, futures-macro, serde_derive, synstructure, thiserror-impl, tokio-macros, wasm-bindgen-macro-support, yoke-derive, zerofrom-derive, zerovec-derive",
        "package sync_wrapper": "1.0.2 0bf256ce5efdfa370213c1dabab5935a12e49f2c58d15e9eac2870d3b4f27263",
        "package synstructure": "0.14.0 901704edd0dfe137f1987838ee4f259e4e063c31371bdb423f7ae38ec6f77f02",
        "package sysinfo": "0.39.6 d2071df9448915b71c4fe6d25deaf1c22f12bd234f01540b77312bb8e41361e6",
        "package thiserror": "2.0.21 09e52cb86a36cede5cb101bf8908837b3e4c6e5e59fe7fd85c23fb56200d189e",
        "package thiserror-impl": "2.0.21 fe5197923287db20a58125f0bc85c062f7f2c892de97b18c356f9efb14b28524",
        "package thiserror: features asked for": "default",
        "package thread_local": "1.1.10 1ad99c4c6d32803332c548b1af0540b357b3f5fc0be8f6c6bfe8b2e6ae784070",
        "package tiny-keccak": "2.0.2 2c9d3793400a45f954c52e73d068316d76b6f4e36977e3fcebb13a2721e80237",
        "package tinystr": "0.8.5 abc840c238154d58f9e86b2792261edfde565a17696e1cda1a449de27979801a",
        "package tinyvec": "1.13.3 fd3ca314f692efd6c868f8408f53fe444634a845f96c028b97d35f6a1f79f0ee",
        "package tokio": "1.54.1 b52fd3255258d26fac7264ab5a76b53c13367136dc011d3d6ad4f8ed070396a3",
        "package tokio-macros": "2.7.2 78773a2a397f451582ce068015985c33193cf6dea8b74d2a639fe457b2f07b0e",
        "package tokio-rustls": "0.26.6 c9cc2678c2cdd569ef8215e2afd7954ada2ae20b4fdd2c5fe6139a3b02d105db",
        "package tokio-util": "0.7.20 e464cf451ba96ebfc6f9b6542f17ee8b8956e33f1e40d9690624e59d7a7f8a4b",
        "package tower": "0.5.3 ebe5ef63511595f1344e2d5cfa636d973292adc0eec1f0ad45fae9f0851ab1d4",
        "package tower-http": "0.6.11 4cfcf7e2740e6fc6d4d688b4ef00650406bb94adf4731e43c096c3a19fe40840",
        "package tower-layer": "0.3.3 121c2a6cda46980bb0fcd1647ffaf6cd3fc79a013de288782836f6df9c48780e",
        "package tower-service": "0.3.3 8df9b6e13f2d32c91b9bd719c00d1958837bc7dec474d94952798cc8e69eeec3",
        "package tracing": "0.1.44 63e71662fa4b2a2c3a26f570f037eb95bb1f85397f3cd8076caed2f026a6d100",
        "package tracing-attributes": "0.1.31 7490cfa5ec963746568740651ac6781f701c9c5ea257c58e057f3ba8cf69e8da",
        "package tracing-core": "0.1.36 db97caf9d906fbde555dd62fa95ddba9eecfd14cb388e4f491a66d74cd5fb79a",
        "package try-lock": "0.2.5 e421abadd41a4225275504ea4d6566923418b7f05506fbc9c0fe86ba7396114b",
        "package typenum": "1.20.1 b6f5e870be6c3b371b77fe0ee0bafb859fa4964b4404c27de1d380043c4dda20",
        "package unicode-ident": "1.0.27 a2c754d6c33795a1c324727428e5a7dedb5b06195f9890bdbcba760d3e246563",
        "package unicode-normalization": "0.1.26 75cd3fb03d5288b3ba9a1ee103ac7e9cbb59f0b03d64f8ddfcc04dd42758a85d",
        "package unicode-reverse": "1.0.9 4b6f4888ebc23094adfb574fdca9fdc891826287a6397d2cd28802ffd6f20c76",
        "package unicode-segmentation": "1.13.3 c6f5d3c3b1bf09027a88a6bc961fc00497d651009560b5463668dc81b0fa87a8",
        "package untrusted": "0.9.0 8ecb6da28b8a351d773b68d5825ac39017e680750f980f3a1a85cd8dd28a47c1",
        "package unty": "0.0.4 6d49784317cd0d1ee7ec5c716dd598ec5b4483ea832a2dced265471cc0f690ae",
        "package url": "2.5.8 ff67a8a4397373c3ef660812acab3268222035010ab8680ec4215f38ba3d0eed",
        "package utf8_iter": "1.1.0 af3bd9d3e571c26fcce9d033b87ea5ab061b8d2ffe9b7a5675d810d68f03edf0",
        "package utf_types": "1.0.0 3a3b425286980a367278453f3b6d28cdcb134b574e5a35824a6ff5eebad50bb6",
        "package uuid": "1.29.3 3c14b15dffa2f4bd712103e857140aa04a4f2ff6e955c77d7eb8e53ee02a3b64",
        "package version_check": "0.9.5 0b928f33d975fc6ad9f86c8f283853ad26bdd5b10b7f1542aa2fa15e2289105a",
        "package virtue": "0.0.18 051eb1abcf10076295e815102942cc58f9d5e3b4560e46e53c21e8ff6f3af7b1",
        "package walkdir": "2.5.0 29790946404f91d9c5d06f9874efddea1dc06c5efe94541a7d6863108e3a5e4b",
        "package walkdir: features asked for": "default",
        "package want": "0.3.2 ec4cdd0dd910afe868b7ef477227d8d538b46b3075031afee8a9f2acb0a2ed0b",
        "package wasi": "0.11.1+wasi-snapshot-preview1 ccf3ec651a847eb01de73ccad15eb7d99f80485de043efb2f370cd654f4ea44b",
        "package wasip2": "1.0.4+wasi-0.2.12 b67efb37e106e55ce722a510d6b5f9c17f083e5fc79afc2badeb12cc313d9487",
        "package wasm-bindgen": "0.2.130 a0181c14ddd6c7b8b0b0132a5f1ea2f32be0d893cd3ea97b6e3b28886b8a3d1c",
        "package wasm-bindgen-futures": "0.4.80 5e14e0327cb5368ad60ccb22d04a9827a693c95a926d8d125e9fa39e0baec501",
        "package wasm-bindgen-macro": "0.2.130 6e931a02a39abdbf66966fc35902b5ed58344750a70885bed4ebb3d8eaf28ed9",
        "package wasm-bindgen-macro-support": "0.2.130 2ca4b54280e455bd831e33a6b8e734baf432fe63fbc35c42ac14ce67a043a53a",
        "package wasm-bindgen-shared": "0.2.130 3b1f9c3798725016c6ee5f2f57869ec0831e8bbc0ab0310a86e787e97f41389e",
        "package wasm-streams": "0.4.2 15053d8d85c7eccdbefef60f06769760a563c7f0a9d6902a13d35c7800b0ad65",
        "package web-sys": "0.3.107 d7d179596ff5ec0f6de4db64d54011bde6289cc49603d3a6e4ce3f329207ab88",
        "package web-time": "1.1.0 5a6580f308b1fad9207618087a65c04e7a10bc77e02c8e84e9b00dd4b12fa0bb",
        "package wide": "1.7.1 d920ac99c3c8edce110cb8d07dbb324d6d026011dce85b1e9355b70f0adacc4f",
        "package wide: features asked for": "none",
        "package winapi": "0.3.9 5c839a674fcd7a98952e593242ea400abe93992746761e38641405d28b00f419",
        "package winapi-i686-pc-windows-gnu": "0.4.0 ac3b87c63620426dd9b991e5ce0329eff545bccbbb34f3be09ff6fb6ab51b7b6",
        "package winapi-util": "0.1.11 c2a7b1c03c876122aa43f3020e6c3c3ee5c05081c9a00739faf7503aeba10d22",
        "package winapi-x86_64-pc-windows-gnu": "0.4.0 712e227841d057c1ee1cd2fb22fa7e5a5461ae8e48fa2ca79ec42cfc1931183f",
        "package windows": "0.62.2 527fadee13e0c05939a6a05d5bd6eec6cd2e3dbd648b9f8e447c6518133d8580",
        "package windows-collections": "0.3.2 23b2d95af1a8a14a3c7367e1ed4fc9c20e0a26e79551b1454d72583c97cc6610",
        "package windows-core": "0.62.2 b8e83a14d34d0623b51dce9581199302a221863196a1dde71a7663a4c2be9deb",
        "package windows-future": "0.3.2 e1d6f90251fe18a279739e78025bd6ddc52a7e22f921070ccdc67dde84c605cb",
        "package windows-implement": "0.60.2 053e2e040ab57b9dc951b72c264860db7eb3b0200ba345b4e4c3b14f67855ddf",
        "package windows-interface": "0.59.3 3f316c4a2570ba26bbec722032c4099d8c8bc095efccdc15688708623367e358",
        "package windows-link": "0.2.1 f0805222e57f7521d6a62e36fa9163bc891acd422f971defe97d64e70d0a4fe5",
        "package windows-numerics": "0.3.1 6e2e40844ac143cdb44aead537bbf727de9b044e107a0f1220392177d15b0f26",
        "package windows-result": "0.4.1 7781fa89eaf60850ac3d2da7af8e5242a5ea78d1a11c49bf2910bb5a73853eb5",
        "package windows-strings": "0.5.1 7837d08f69c77cf6b07689544538e017c1bfcf57e34b4c0ff58e6c2cd3b37091",
        "package windows-sys": "0.52.0 282be5f36a8ce781fad8c8ae18fa3f9beff57ec1b52cb3de0789201425d9a33d for ring; 0.61.2 ae137229bcbd6cdf0f7b80a31df61766145077ddf49416a728b02cb3921ff3fc for errno, fs4, home, mio, quinn-udp, rustix, schannel, socket2, stacker, tokio, winapi-util",
        "package windows-targets": "0.52.6 9b724f72796e036ab90c1021d4780d4d3d648aca59e491e6b98e725b84e99973",
        "package windows-threading": "0.2.1 3949bd5b99cafdf1c7ca86b43ca564028dfe27d66958f2470940f73d86d75b37",
        "package windows_aarch64_gnullvm": "0.52.6 32a4622180e7a0ec044bb555404c800bc9fd9ec262ec147edd5989ccd0c02cd3",
        "package windows_aarch64_msvc": "0.52.6 09ec2a7bb152e2252b53fa7803150007879548bc709c039df7627cabbd05d469",
        "package windows_i686_gnu": "0.52.6 8e9b5ad5ab802e97eb8e295ac6720e509ee4c243f69d781394014ebfe8bbfa0b",
        "package windows_i686_gnullvm": "0.52.6 0eee52d38c090b3caa76c563b86c3a4bd71ef1a819287c19d586d7334ae8ed66",
        "package windows_i686_msvc": "0.52.6 240948bc05c5e7c6dabba28bf89d89ffce3e303022809e73deaefe4f6ec56c66",
        "package windows_x86_64_gnu": "0.52.6 147a5c80aabfbf0c7d901cb5895d1de30ef2907eb21fbbab29ca94c5b08b1a78",
        "package windows_x86_64_gnullvm": "0.52.6 24d5b23dc417412679681396f2b49f3de8c1473deb516bd34410872eff51ed0d",
        "package windows_x86_64_msvc": "0.52.6 589f6da84c646204747d1270a2a5661ea66ed1cced2631d546fdfb155959f9ec",
        "package wit-bindgen": "0.57.1 1ebf944e87a7c253233ad6766e082e3cd714b5d03812acc24c318f549614536e",
        "package writeable": "0.6.4 3ad82d2a33cdc9674dc7465672f271e096168fcdbe0f799d9e6db8c5892679dc",
        "package xxhash-rust": "0.8.19 550a2b930b62486a393c52d5c3b84bff264b28aa437ed64694d31e93b1757af7",
        "package yoke": "0.8.4 417ef3fcf6c300b7dbd25c85531a746931c02ad536f3cf4786ed1e88223340b3",
        "package yoke-derive": "0.8.4 ec8ebde2db3681e8c9980cc27822030e68752690ddfa9473e739aeb4dbde6d71",
        "package zerocopy": "0.8.63 e5fe1f8f1b06191a00962174c61aa5005e0bb391a6d80d07e24d115c01a92ed8",
        "package zerocopy-derive": "0.8.63 863ad3ac83293fb4d740aedbfdc9240dd8d1a50c1099acd76ce80ce7c7230c7f",
        "package zerofrom": "0.1.8 0ec05a11813ea801ff6d75110ad09cd0824ddba17dfe17128ea0d5f68e6c5272",
        "package zerofrom-derive": "0.1.8 f75b4683f6c7f45248d4d64056a24298c6281e0993356d7d1b4a1a962ef10d4a",
        "package zeroize": "1.9.2 85ccff8a4805aba1eaa4cd4afcd49f7557dd2cf5fd79ffc37f8959466effc5aa",
        "package zeroize_derive": "1.5.0 3c50655cbb0fe3fc43170059e702f1ce5e19b84cec58dc87b037a09935c2f328",
        "package zerotrie": "0.2.5 4ea269c3bd32f0a32c321907a2ae912ba6f4649bb0fc764a15627e99a7095a3f",
        "package zerovec": "0.11.9 f58a2799cfe9a1670c7ea8edbd52ef8edb93cb37a7f83bf31ba9e35d9dae6a40",
        "package zerovec-derive": "0.11.7 c3743ddbf47738d929cd1ae2e199d40d0162979dfe31aef8ae646d2bf00bf97a",
        "package zlib-rs": "0.6.8 b268e58e7c693d7c271f93ffc4ba3b380412554231c85bf61ca7af91042a4112",
        "package zmij": "1.0.23 29666d0abbfad1e3dc4dcf6144730dd3a3ab225bbbdac83319345b1b44ccfc1b",
        "package zstd": "0.13.5 50adf04cf3ec914b0b9905c9dde90c80fe74bfd701e331fc80a39c512c525278",
        "package zstd-safe": "7.4.1 498d94ad68720c89b4fbe41b9090850651e68cb2dd9210ce7ffbff3a94653819",
        "package zstd-sys": "2.1.3+zstd.1.5.7 f729a06d0257428fd9d997ac8db7e1407bd0262ab016b085b36bc52957c0052d",
        "profile * opt-level": "1",
        "profile arrow-array opt-level": "3",
        "profile arrow-buffer opt-level": "3",
        "profile arrow-data opt-level": "3",
        "profile arrow-ipc opt-level": "3",
        "profile arrow-schema opt-level": "3",
        "profile arrow-select opt-level": "3",
        "profile blake3 opt-level": "3",
        "profile codegen-units": "16",
        "profile corpus codegen-units": "1",
        "profile debug-assertions": "false",
        "profile lto": "false",
        "profile memchr opt-level": "3",
        "profile opt-level": "3",
        "profile overflow-checks": "false",
        "profile panic": "unwind",
        "profile polars opt-level": "0",
        "profile polars-arrow opt-level": "0",
        "profile polars-async opt-level": "0",
        "profile polars-buffer opt-level": "0",
        "profile polars-compute opt-level": "0",
        "profile polars-config opt-level": "0",
        "profile polars-core opt-level": "0",
        "profile polars-dtype opt-level": "0",
        "profile polars-error opt-level": "0",
        "profile polars-expr opt-level": "0",
        "profile polars-io opt-level": "0",
        "profile polars-lazy opt-level": "0",
        "profile polars-mem-engine opt-level": "0",
        "profile polars-ops opt-level": "0",
        "profile polars-plan opt-level": "0",
        "profile polars-row opt-level": "0",
        "profile polars-schema opt-level": "0",
        "profile polars-utils opt-level": "0",
        "profile rand_chacha opt-level": "3",
        "profile serde_json opt-level": "3",
        "profile simdutf8 opt-level": "3",
        "rustc": "rustc 1.95.0 (59807616e 2026-04-14)",
        "target": "x86_64-unknown-linux-gnu",
        "target features": "fxsr,sse,sse2"
      }
    },
    "evaluate": {
      "digest": "c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051",
      "parts": {
        "crate artifact: edition": "2024",
        "crate artifact: features asked for": "default",
        "crate artifact: src/error.rs": "01f7ae8e59200be2",
        "crate artifact: src/io.rs": "f07375a65db11039",
        "crate artifact: src/lib.rs": "d57b5e5b59f25a8b",
        "crate artifact: src/stage.rs": "884335974886f599",
        "crate command: edition": "2024",
        "crate command: features asked for": "default",
        "crate command: src/error.rs": "69146515d6285eab",
        "crate command: src/fake.rs": "766d6098e52a988a",
        "crate command: src/grid.rs": "0c1320ac0c4f78a2",
        "crate command: src/host.rs": "de96081bab049d7a",
        "crate command: src/lib.rs": "fd37b722ac72a18b",
        "crate command: src/paint.rs": "54ca0f8ff937b223",
        "crate corpus: edition": "2024",
        "crate corpus: features asked for": "default",
        "crate corpus: src/annotation.rs": "779089010e34c662",
        "crate corpus: src/arrow.rs": "4f5cf2aecdc95deb",
        "crate corpus: src/bit.rs": "007e6b34b629582c",
        "crate corpus: src/blocks.rs": "c8ea0c6fa15d3a34",
        "crate corpus: src/chunk.rs": "1517ae529b63a59e",
        "crate corpus: src/conll.rs": "d6a69b9924f6256d",
        "crate corpus: src/conll/cells.rs": "247ce972158ccf03",
        "crate corpus: src/conll/form.rs": "cd6ddea4ac1c398b",
        "crate corpus: src/conll/grid.rs": "2230463bc6da1fa0",
        "crate corpus: src/conll/sentence.rs": "559a4eabb19bfd10",
        "crate corpus: src/conllu.rs": "0bf1146e86e3c27e",
        "crate corpus: src/convention.rs": "d71ca560941c8510",
        "crate corpus: src/dataset.rs": "f56029d5935eae90",
        "crate corpus: src/dictionary.rs": "ddbe9c83ce781b37",
        "crate corpus: src/heads.rs": "e5031325067f263a",
        "crate corpus: src/heights.rs": "ad819b169ca2239d",
        "crate corpus: src/iob.rs": "b9b04e3fe474ff61",
        "crate corpus: src/join.rs": "76525f8298b93c5c",
        "crate corpus: src/labels.rs": "467b56741d32a0b2",
        "crate corpus: src/ldc.rs": "4aa69abf7feb4d6b",
        "crate corpus: src/lib.rs": "c73ed407a56d157e",
        "crate corpus: src/lists.rs": "529c64e1623887da",
        "crate corpus: src/names.rs": "849779448021a441",
        "crate corpus: src/propbank.rs": "4cfa8aceb4cd7575",
        "crate corpus: src/rows.rs": "aaa99ee8f8daeb16",
        "crate corpus: src/scan.rs": "2c65ee3e249a2628",
        "crate corpus: src/score.rs": "c1d409479ea66965",
        "crate corpus: src/short.rs": "e2b87042cdc53c3f",
        "crate corpus: src/split.rs": "b70fdfa714eb5b99",
        "crate corpus: src/table.rs": "ba638e8e5263000c",
        "crate corpus: src/tags.rs": "8c001979dcf7d23b",
        "crate corpus: src/task.rs": "8beb50ee51129a99",
        "crate corpus: src/text.rs": "31ba0aaa2c7e6b01",
        "crate corpus: src/tree.rs": "2dadf99f6d3aa673",
        "crate corpus: src/treebank.rs": "b09980bf70c3109c",
        "crate corpus: src/tsv.rs": "abee59859e8f131c",
        "crate corpus: src/vocabulary.rs": "6eab734bf3be7c3e",
        "crate corpus: src/write/conll.rs": "b56e17752215f55c",
        "crate corpus: src/write/ldc.rs": "cca166eec88690a4",
        "crate corpus: src/write/mod.rs": "c2ff13fab18b83ec",
        "crate evaluate: edition": "2024",
        "crate evaluate: features asked for": "default",
        "crate evaluate: src/baseline.rs": "7536c4a9c7c0e757",
        "crate evaluate: src/commands/inspect.rs": "020d38226d3f4dfc",
        "crate evaluate: src/commands/mod.rs": "631e8dc5447a45e8",
        "crate evaluate: src/commands/model.rs": "0c6bfd6e5e1a3f16",
        "crate evaluate: src/commands/predict.rs": "5b9f2337074324b0",
        "crate evaluate: src/commands/source.rs": "012c9c95576a893a",
        "crate evaluate: src/commands/tokens.rs": "57954843c98dec38",
        "crate evaluate: src/lib.rs": "87efce6155e5f099",
        "crate evaluate: src/score.rs": "71288c3393590e1a",
        "crate evaluate: src/tables.rs": "f2e47351cf17cb23",
        "crate nn: edition": "2024",
        "crate nn: features asked for": "default",
        "crate nn: src/aligned.rs": "85459973624ca6f2",
        "crate nn: src/backward.rs": "4440543f39a625fc",
        "crate nn: src/backward/direct.rs": "8ae4d8c7c570297c",
        "crate nn: src/backward/published.rs": "7873ce80d7627fe2",
        "crate nn: src/chars.rs": "700ac9b6f323f1b0",
        "crate nn: src/chars/coupled.rs": "35c7f3113b3dfb55",
        "crate nn: src/config.rs": "16daba21398e7bbe",
        "crate nn: src/coupled.rs": "39e1113d573666ca",
        "crate nn: src/definition.rs": "85adc13e5959211f",
        "crate nn: src/definition/published.rs": "43616173fcbfe90a",
        "crate nn: src/file.rs": "66f67b0da9c06407",
        "crate nn: src/forward.rs": "228bc75aedc9d099",
        "crate nn: src/forward/published.rs": "dca62804a8c92099",
        "crate nn: src/gradient.rs": "4a132838284d0ff7",
        "crate nn: src/head.rs": "770109958c09bf1b",
        "crate nn: src/initial.rs": "00cd55dd161c464d",
        "crate nn: src/kernels/apart.rs": "6a79dae495d51c15",
        "crate nn: src/kernels/cell.rs": "ad34d8421d3adeb3",
        "crate nn: src/kernels/coupled.rs": "bde59a8765fc4673",
        "crate nn: src/kernels/lanes.rs": "dadd6a5abb2460a8",
        "crate nn: src/kernels/matrix.rs": "69d12a0b4431a79b",
        "crate nn: src/kernels/mod.rs": "fa2860e63076cdf2",
        "crate nn: src/kernels/normal.rs": "637e9f97c997d32a",
        "crate nn: src/kernels/vector.rs": "b16de3e58c27cb1c",
        "crate nn: src/kernels/x86.rs": "6d1585ef89fbfa32",
        "crate nn: src/layout.rs": "b0dc3d73088cb43f",
        "crate nn: src/lib.rs": "4bc8752e553a8c02",
        "crate nn: src/lstm.rs": "b13ecf08e6772c55",
        "crate nn: src/network.rs": "5c58e443fe3e2120",
        "crate nn: src/noise.rs": "6748053df5e49d82",
        "crate nn: src/omega.rs": "151e05b5b576c801",
        "crate nn: src/omega/published.rs": "6f728889baa6c5df",
        "crate nn: src/optimizer.rs": "222712734a4d5e07",
        "crate nn: src/pass.rs": "80b8c22f87799f47",
        "crate nn: src/route.rs": "228452ff576833f8",
        "crate nn: src/semantics.rs": "683b129049ca792f",
        "crate nn: src/tagger.rs": "5f632de98560cc6a",
        "crate nn: src/team.rs": "052e65cb773f4758",
        "crate nn: src/trainer.rs": "02b3650ee0786559",
        "crate nn: src/words.rs": "bf6f10ab74391e8c",
        "crate statistics: edition": "2024",
        "crate statistics: features asked for": "default",
        "crate statistics: src/correlation.rs": "1d8b63988487a9e1",
        "crate statistics: src/describe.rs": "1891e71d0c4fe89e",
        "crate statistics: src/dominance.rs": "10baa57b99ff3d12",
        "crate statistics: src/draw.rs": "b5f9346290f6cb1d",
        "crate statistics: src/exchange.rs": "bc3f3daf6f8d35c7",
        "crate statistics: src/holm.rs": "6a3ff08b4f6e3b2d",
        "crate statistics: src/lib.rs": "e64e3ad0bfa61491",
        "crate statistics: src/paired.rs": "6e99bc05029ceafe",
        "crate statistics: src/pooled.rs": "a816c113c4494f83",
        "crate statistics: src/scores.rs": "f5b5802fe64a63fd",
        "crate statistics: src/seeds.rs": "7d67003d298561cd",
        "crate statistics: src/spans.rs": "df3c1f7e62c0f2ea",
        "crate statistics: src/student.rs": "0f88101757c41351",
        "crate statistics: src/tally.rs": "26e7919a5ff6ea9b",
        "fingerprint": "2",
        "package ahash": "0.8.12 5a15f179cd60c4584b8a8c596927aadc462e27f2ca70c04e0071964a73ba7a75",
        "package aho-corasick": "1.1.5 c982642fa9e8606056828ee9a8505737230110bb1099153c79efe865c59d12ba",
        "package allocator-api2": "0.2.21 683d7910e743518b0e34f1186f92494becacb047c7b6bf616c96772180fef923",
        "package android_system_properties": "0.1.6 ae221649c9976a6f6c56ae1facf410f3ddb33cc661c4b7b61020a912d4237fbc",
        "package anstream": "1.0.0 824a212faf96e9acacdbd09febd34438f8f711fb84e09a8916013cd7815ca28d",
        "package anstyle": "1.0.14 940b3a0ca603d1eade50a4846a2afffd5ef57a9feac2c0e2ec2e14f9ead76000",
        "package anstyle-parse": "1.0.0 52ce7f38b242319f7cabaa6813055467063ecdc9d355bbb4ce0c68908cd8130e",
        "package anstyle-query": "1.1.5 40c48f72fd53cd289104fc64099abca73db4166ad86ea0b4341abe65af83dadc",
        "package anstyle-wincon": "3.0.11 291e6a250ff86cd4a820112fb8898808a366d8f9f58ce16d1f538353ad55747d",
        "package arrow-array": "60.1.0 0f3d22a41d3df78b71df0b685af219ae3a94188ab98d6fb29c958eb55c3247f4",
        "package arrow-array: features asked for": "none",
        "package arrow-buffer": "60.1.0 7bd46a530bc1a8e763102fc36c1dc0f51f3ffa150c78e7f5658ccb54b1458ade",
        "package arrow-buffer: features asked for": "none",
        "package arrow-cmp": "60.1.0 1913e57a64fbf2c4502fa6d54b547d6a1ae59e3146cbc15321d47468c937abd1",
        "package arrow-data": "60.1.0 415b7fbc4cf56b080bb5677a4ae74211b5c79e571ed37a1d547633ec07f3b43b",
        "package arrow-ipc": "60.1.0 45f3e766bccf5a0cb57a5de52a4cba450dea5171547c2cb5939b486d08887cba",
        "package arrow-ipc: features asked for": "none",
        "package arrow-schema": "60.1.0 de2c8e714b466404cdc1189e89f892426efea614d938e16c15518c340cd43ba3",
        "package arrow-schema: features asked for": "none",
        "package arrow-select": "60.1.0 a5af3f6656c5f2c6944f93d9a357a7f204c93d5f349385a44cf46c4a26fbcf30",
        "package autocfg": "1.5.1 f2032f911046de80f0a198e0901378627c33f59ea0ac00e363d481118bd70a53",
        "package base64": "0.13.1 9e1b586273c5702936fe7b7d6896644d8be71e6314cfe09d3167c95f712589e8",
        "package bit-set": "0.8.0 08807e080ed7f9d5433fa9b275196cfc35414f66a0c79d864dc51a0d825231a3",
        "package bit-vec": "0.8.0 5e764a1d40d510daf35e07be9eb06e75770908c27d411ee6c92109c9840eaaf7",
        "package bitflags": "2.13.2 3ded4057c258ba199e2d26386d3af3780957ecaee6c4ef4041c6b4b8b97c0b06",
        "package bumpalo": "3.20.4 87a0cf66fd1eb2fb7b822cb78370d82303750809bc6ba855f3f58e517d3238db",
        "package bytemuck": "1.25.2 95832e849adfb21180ccb6826a99da14e5d266ae5c2e668e1602cf234f153797",
        "package bytemuck_derive": "1.12.1 6a1f896587b6f2c069c73d2f0913e2d590c3990285cd2f0b6aa02b786b4c679c",
        "package byteorder": "1.5.0 1fd0f2584146f6f2ef48085050886acf353beff7305ebd1ae69500e27c67f64b",
        "package bytes": "1.12.2 776dfebd015e2d8732c684a2c71003674ccb49457b539b9e82151ba38e96dd7c",
        "package candle-core": "0.11.1 d11c8be87cfbaef9ebb62fb3f850d1fc8e00cc1d11d393fdbe55a4d5c2cdb325",
        "package candle-core: features asked for": "none",
        "package candle-nn": "0.11.1 437fabe77547c2447c7bdf3cc946e19db29a2832440176b419f77c80b0a9a05e",
        "package candle-nn: features asked for": "none",
        "package castaway": "0.2.4 dec551ab6e7578819132c713a93c022a05d60159dc86e7a7050223577484c55a",
        "package cc": "1.11.3 02f0e023adb368345ce0ca6cdfc0f24a06554468d0e8503e14a0841de79bfa69",
        "package cfg-if": "1.0.5 4e7648175b45a9a48536d676f68d918270699102aa8dab5496df06904c914600",
        "package cfg_aliases": "0.2.2 f079e83a288787bcd14a6aea84cee5c87a67c5a3e660c30f557a3d24761b3527",
        "package chrono": "0.4.45 1aa79e62e7697b8e29b513a68abacf485adcd1fe8284a4316c5ae868e6633327",
        "package clap": "4.6.9 844c5c0b65be192cb68d570cca1b21a6444431d24e39c084dc0336177015337c",
        "package clap: features asked for": "default, derive, wrap_help",
        "package clap_builder": "4.6.7 ec0797fb7aeb1406c84efac526901f7ec3ead2124f946b494e72879d4b54704d",
        "package clap_derive": "4.6.9 b4c174f11f949b9ca8c60580925e282b9cbd5454750e506f08648b2038080cd7",
        "package clap_lex": "1.1.2 e0921b3876b3a1df8a1c9f912e7f94342458022c2e84288015893d83c4d62a79",
        "package colorchoice": "1.0.5 1d07550c9036bf2ae0c684c4297d503f838287c83c53686d05370d0e139ae570",
        "package compact_str": "0.9.1 9dfdd1c2274d9aa354115b09dc9a901d6c5576818cdf70d14cae2bdb47df00ab",
        "package const-random": "0.1.18 87e00182fe74b066627d63b85fd550ac2998d4b0bd86bfed477a0ae4c7c71359",
        "package const-random-macro": "0.1.16 f9d839f2a20b0aee515dc581a6172f2321f96cab76c1a38a4c584a194955390e",
        "package constant_time_eq": "0.6.1 9eb6feb175df65d0a3ccd3e73484e940d0ac664e8034f0519fd49a93db3071d9",
        "package core-foundation-sys": "0.8.7 773648b94d0e5d620f64f280777445740e61fe701025087ec8b57f45c791888b",
        "package crc32fast": "1.5.5 2b929dd2a135771f40afabd1073f85eed59c800b7c61901e5c254270497dad64",
        "package crossbeam-deque": "0.8.8 622f3fc73690be383c7214310406f28a90e6edeadc3cea882f9d71e495b9711a",
        "package crossbeam-epoch": "0.9.21 dc74980687109a3b14c72fd458107bf0baa1da1a1a805e178d15501ba9b86d9d",
        "package crossbeam-utils": "0.8.23 a31eee39dddec8330830986fcd7625edb5a24ec90ea038215273bbc3adb08ac6",
        "package crunchy": "0.2.4 460fbee9c2c2f33933d720630a6a0bac33ba7053db5344fac858d4b8952d77d5",
        "package daachorse": "3.0.3 5614204febbc33cc07a2806aa6440b904ac012b68eecc37f4493ea4a76455a3d",
        "package darling": "0.20.11 fc7f46116c46ff9ab3eb1597a45688b6715c6e628b5c133e288e709a29bcb4ee",
        "package darling_core": "0.20.11 0d00b9596d185e565c2207a0b01f8bd1a135483d02d9b7b0a54b11da8d53412e",
        "package darling_macro": "0.20.11 fc34b93ccb385b40dc71c6fceac4b2ad23662c7eeb248cf10d529b7e055b6ead",
        "package dary_heap": "0.3.9 8b1e3a325bc115f096c8b77bbf027a7c2592230e70be2d985be950d3d5e60ebe",
        "package derive_builder": "0.20.2 507dfb09ea8b7fa618fcf76e953f4f5e192547945816d5358edffe39f6f94947",
        "package derive_builder_core": "0.20.2 2d5bcf7b024d6835cfb3d473887cd966994907effbe9227e8c8219824d06c4e8",
        "package derive_builder_macro": "0.20.2 ab63b0e2bf4d5928aff72e83a7dace85d7bba5fe12dcc3c5a572d78caffd3f3c",
        "package dyn-stack": "0.13.2 1c4713e43e2886ba72b8271aa66c93d722116acf7a75555cce11dcde84388fe8",
        "package dyn-stack-macros": "0.1.3 e1d926b4d407d372f141f93bb444696142c29d32962ccbd3531117cf3aa0bfa9",
        "package either": "1.19.0 0e9c71c2167ca323c882b99918929403426e2373ea17242ff5653e0d5e1058be",
        "package enum-as-inner": "0.6.1 a1e6a265c649f3f5979b601d26f1d05ada116434c87741c9493cb56218f76cbc",
        "package equivalent": "1.0.3 00d174d5400e5e8fd687ad1049e2f578285fa914201b1af7e8b112a4546bd826",
        "package errno": "0.3.15 e35d6e78f4cebb90e51d543db8fe41528851d6deeef6ef21ebd4bfdc1e784776",
        "package esaxx-rs": "0.1.10 d817e038c30374a4bcb22f94d0a8a0e216958d4c3dcde369b1439fec4bdda6e6",
        "package fancy-regex": "0.17.0 72cf461f865c862bb7dc573f643dd6a2b6842f7c30b07882b56bd148cc2761b8",
        "package fastrand": "2.5.0 da7c62ceae207dd37ea5b845da6a0696c799f85e97da1ab5b7910be3c1c80223",
        "package find-msvc-tools": "0.1.15 1c66915cc5391097de7a2b0b972e8505aa33c0df401fd3a6811dbdb32881ba48",
        "package flatbuffers": "25.12.19 35f6839d7b3b98adde531effaf34f0c2badc6f4735d26fe74709d8e513a96ef3",
        "package float8": "0.7.0 c2d1f04709a8ac06e8e8042875a3c466cc4832d3c1a18dbcb9dba3c6e83046bc",
        "package fnv": "1.0.7 3f9eec918d3f24069decb9af1554cad7c880e2da24a9afd88aca000531ab82c1",
        "package foldhash": "0.2.0 77ce24cb58228fbb8aa041425bb1050850ac19177686ea6e0f41a70416f56fdb",
        "package futures-channel": "0.3.34 b1f9e3d69d39e4862ffed03ed071a76f9a13ba1d9109d355b0f0aa6b15e393c4",
        "package futures-core": "0.3.34 92d699e522242e69e3003b94ecc1f960f3a5e015aa7c5d7486e65ad01dd94f5e",
        "package futures-io": "0.3.34 53c0fa8157de1303bfffdaa1cc2a673bfffb60102f76b0ef4441659124373fed",
        "package futures-macro": "0.3.34 9fb9654ba8355388abeb8dcb4fc62f511300867002afc858860463bdd9fe0c44",
        "package futures-sink": "0.3.34 1944426bf7d03f1d14f708785e4b33efd750b36d48a157b836b3efc15ede8e1d",
        "package futures-task": "0.3.34 cd417de3d1d015fc3bfd2b1ea46dfc7bab72ef86f1cc7cc9c78e728b34a6d1fd",
        "package futures-util": "0.3.34 0d50a92467f8ba5dd6e3ee5d4bd04d73ab2e4e1c44474a0674821dfce14b79bc",
        "package gemm": "0.19.0 aa0673db364b12263d103b68337a68fbecc541d6f6b61ba72fe438654709eacb",
        "package gemm-c32": "0.19.0 086936dbdcb99e37aad81d320f98f670e53c1e55a98bee70573e83f95beb128c",
        "package gemm-c64": "0.19.0 20c8aeeeec425959bda4d9827664029ba1501a90a0d1e6228e48bef741db3a3f",
        "package gemm-common": "0.19.0 88027625910cc9b1085aaaa1c4bc46bb3a36aad323452b33c25b5e4e7c8e2a3e",
        "package gemm-f16": "0.19.0 e3df7a55202e6cd6739d82ae3399c8e0c7e1402859b30e4cb780e61525d9486e",
        "package gemm-f32": "0.19.0 02e0b8c9da1fbec6e3e3ab2ce6bc259ef18eb5f6f0d3e4edf54b75f9fd41a81c",
        "package gemm-f64": "0.19.0 056131e8f2a521bfab322f804ccd652520c79700d81209e9d9275bbdecaadc6a",
        "package gemm: features asked for": "x86-v4",
        "package getrandom": "0.2.17 ff2abc00be7fca6ebc474524697ae276ad847ad0a6b3faa4bcb027e9a4614ad0 for const-random-macro; 0.3.4 899def5c37c4fd7b2664648c28120ecec138e4d395b459e5ca34f9cce2dd77fd for ahash, rand_core 0.9.5, tokenizers; 0.4.3 300e883d756b2e4ec94e02791f39b04b522276138852cfc41d9fb7e904106099 for jobserver, tempfile, zip",
        "package half": "2.7.1 6ea2d84b969582b4b1864a92dc5d27cd2b77b622a8d79306834f1be5ba20d84b",
        "package hashbrown": "0.16.1 841d1cc9bed7f9236f321df977030373f4a4163ae1a7dbfe1a51a2c1a51d9100 for safetensors; 0.17.1 ed5909b6e89a2db4456e54cd5f673791d7eca6732202bbf2a9cc504fe2f9b84a for arrow-array, corpus, indexmap",
        "package hashbrown: features asked for": "none",
        "package heck": "0.5.0 2304e00983f87ffb38b55b444b5e3b60a884b5d30c0fca7d82fe33449bbe55ea",
        "package hermit-abi": "0.5.3 e17592d60ebacc7d5e169f4663c5f84f9161cc90328abcfe8456f41e4dfcb284",
        "package iana-time-zone": "0.1.65 e31bc9ad994ba00e440a8aa5c9ef0ec67d5cb5e5cb0cc7f8b744a35b389cc470",
        "package iana-time-zone-haiku": "0.1.2 f31827a206f56af32e590ba56d5d2d085f558508192593743f16b2306495269f",
        "package ident_case": "1.0.1 b9e0384b61958566e926dc50660321d12159025e767c18e043daf26b70104c39",
        "package indexmap": "2.14.2 cc4e190f5d26ca7051642629da2c52fc03bde85a03197c99408dcd291734c855",
        "package is_terminal_polyfill": "1.70.2 a6cb138bb79a146c1bd460005623e142ef0181e3d0219cb493e02f7d08a35695",
        "package itertools": "0.14.0 2b192c782037fadd9cfa75548310488aabdbf3d2da73885b31bd0abd03351285",
        "package itoa": "1.0.19 3bd1574e617a9a6c1f8f8181bd7e841e1f20e4277607ef28945765188d6284d4",
        "package jobserver": "0.1.35 1c00acbd29eabad4a2392fa0e921c874934dbbf4194312ad20f04a0ed67a3cb3",
        "package js-sys": "0.3.107 8dc09d2154098bbf4ef54eab6b117a3c24cbbffe94046b16ee6d6d4510584d3a",
        "package libc": "0.2.191 65cd87c9a6d60536580b316ad985726104730a5151c99845f2490428ef91240a",
        "package libm": "0.2.16 b6d2cec3eae94f9f509c767b45932f1ada8350c4bdb85af2fcab4a3c14807981",
        "package libm: features asked for": "default",
        "package linux-raw-sys": "0.12.1 32a66949e030da00e8c7d4434b251670a91556f4144941d37452769c25d58a53",
        "package lock_api": "0.4.14 224399e74b87b5f3557511d98dff8b14089b3dadafcab6bb93eab67d3aace965",
        "package log": "0.4.35 5d15f86d12da44cd8d4ec3c73984537eb7f4cadcb9776a575a0a8a05ca11005c",
        "package macro_rules_attribute": "0.2.3 b3ae8f6d608c795738406608304d30a2dfbdc8e58e44f7ba43236da5208ded3c",
        "package macro_rules_attribute-proc_macro": "0.2.3 fc04a4c58212d57930a24bf47d3fa87485264a3a054e9c10e042eb373573ad3c",
        "package memchr": "2.8.3 cf8baf1c55e62ffcace7a9f06f4bd9cd3f0c4beb022d3b367256b91b87513d98",
        "package memmap2": "0.9.12 6b0ca1155a9ecc25aa12e8313a119f32edf0255fea2f44839c4ac0a12b2ac157",
        "package minimal-lexical": "0.2.1 68354c5c6bd36d73ff3feceb05efa59b6acb7626617f4962be322a825e61f79a",
        "package monostate": "0.1.18 3341a273f6c9d5bef1908f17b7267bbab0e95c9bf69a0d4dcf8e9e1b2c76ef67",
        "package monostate-impl": "0.1.18 e4db6d5580af57bf992f59068d4ea26fd518574ff48d7639b255a36f9de6e7e9",
        "package nix": "0.31.3 cf20d2fde8ff38632c426f1165ed7436270b44f199fc55284c38276f9db47c3d",
        "package nom": "7.1.3 d273983c5a657a70a3e8f2a01329822f3b8c8172b73826411a55751e404a0a4a",
        "package num-bigint": "0.5.1 93e7820bc0a80a0238e650327316f929ba18d5be054b647490a3a6a339f3e7c0",
        "package num-complex": "0.4.6 73f88a1307638156682bada9d7604135552957b7818057dcef22705b4d509495",
        "package num-integer": "0.1.47 7ce2d95d4b3734dc35aa2f45e1aa22cd416814592a4f9d9205e11affd5b8e10b",
        "package num-traits": "0.2.19 071dfc062690e90b734c0b2273ce72ad0ffa95f0c74596bc250dcfd960262841",
        "package num_cpus": "1.17.0 91df4bbde75afed763b708b7eee1e8e7651e02d97f6d5dd763e89367e957b23b",
        "package once_cell": "1.21.4 9f7c3e4beb33f85d45ae3e3a1792185706c8e16d043238c593331cc7cd313b50",
        "package once_cell_polyfill": "1.70.2 384b8ab6d37215f3c5301a95a4accb5d64aa607f1fcb26a11b5303878451b4fe",
        "package parking_lot": "0.12.5 93857453250e3077bd71ff98b6a65ea6621a19bb0f559a85248955ac12c45a1a",
        "package parking_lot_core": "0.9.12 2621685985a2ebf1c516881c026032ac7deafcda1a2c9b7850dc81e3dfcb64c1",
        "package paste": "1.0.15 57c0d7b74b563b49d38dae00a0c37d4d6de9b432382b2892f0574ddcae73fd0a",
        "package pastey": "0.2.3 2ee67f1008b1ba2321834326597b8e186293b049a023cdef258527550b9935b4",
        "package pin-project-lite": "0.2.18 c938015719552d665fd0553b90d96cd7ff58e83e4c061ca99e6bb78865a72752",
        "package ppv-lite86": "0.2.21 85eae3c4ed2f50dcfe72643da4befc30deadb458a9b590d720cde2f2b1e97da9",
        "package proc-macro2": "1.0.107 985e7ec9bb745e6ce6535b544d84d6cd6f7ad8bd711c398938ae983b91a766d9",
        "package pulp": "0.22.3 046aa45b989642ec2e4717c8e72d677b13edd831a4d3b6cf37d9a3e54912496a",
        "package pulp-wasm-simd-flag": "0.1.1 1d8f70e07b9c3962945a74e59ca1c511bba65b6419468acc217c457d93f3c740",
        "package quote": "1.0.47 1fbf4db142a473a8d80c26bbf18454ed458bf8d26c8219c331daecfdbd079001",
        "package r-efi": "5.3.0 69cdb34c158ceb288df11e18b4bd39de994f6657d83847bdffdbd7f346754b0f for getrandom 0.3.4; 6.0.0 f8dcc9c7d52a811697d2151c701e0d08956f92b0e24136cf4cf27b57a6a0d9bf for getrandom 0.4.3",
        "package rand": "0.9.5 b9ef1d0d795eb7d84685bca4f72f3649f064e6641543d3a8c415898726a57b41",
        "package rand: features asked for": "none",
        "package rand_chacha": "0.10.0 3e6af7f3e25ded52c41df4e0b1af2d047e45896c2f3281792ed68a1c243daedb for nn, statistics; 0.9.0 d3022b5f1df60f26e1ffddd6c66e8aa15de382ae63b3a0c1bfc0e4d3e3f325cb for rand",
        "package rand_chacha: features asked for": "none",
        "package rand_core": "0.10.1 63b8176103e19a2643978565ca18b50549f6101881c443590420e4dc998a3c69 for getrandom 0.4.3, rand_chacha 0.10.0; 0.9.5 76afc826de14238e6e8c374ddcc1fa19e374fd8dd986b0d2af0d02377261d83c for rand, rand_chacha 0.9.0",
        "package rand_distr": "0.5.1 6a8615d50dcf34fa31f7ab52692afec947c4dd0ab803cc87cb3b0b4570ff7463",
        "package raw-cpuid": "11.6.0 498cd0dc59d73224351ee52a95fee0f1a617a2eae0e7d9d720cc622c73a54186",
        "package raw-cpuid: features asked for": "default",
        "package rayon": "1.12.0 fb39b166781f92d482534ef4b4b1b2568f42613b53e5b6c160e24cfbfa30926d",
        "package rayon-cond": "0.4.0 2964d0cf57a3e7a06e8183d14a8b527195c706b7983549cd5462d5aa3747438f",
        "package rayon-core": "1.13.0 22e18b0f0062d30d4230b2e85ff77fdfe4326feb054b9783a3460d8435c8ab91",
        "package rayon: features asked for": "default",
        "package reborrow": "0.5.5 03251193000f4bd3b042892be858ee50e8b3719f2b08e5833ac4353724632430",
        "package redox_syscall": "0.5.18 ed2bf2547551a7053d6fdfafda3f938979645c44812fbfcda098faae3f1a362d",
        "package regex": "1.13.2 9807af0e638c12e753aa1b4e601791bf2a8f71274023c8bbeec12fc149950857",
        "package regex-automata": "0.4.19 41d60ef07df457506a0a1a2073112eb4aae5733dbd2813c3da77d1b0fd441158",
        "package regex-syntax": "0.8.12 d902046e6a28a1e4c3cab97258a0ce11e994903f01c2d97a9447a0b3df85f4f6",
        "package rustc_version": "0.4.1 cfcb3a22ef46e85b45de6ee7e79d063319ebb6594faafcf1c225ea92ab6e9b92",
        "package rustix": "1.1.6 e5e76742e5294153d4dde1207dbec5bdd81eef6fabdc0d2118babadabfd858aa",
        "package rustix: features asked for": "event, fs, process, std, time",
        "package rustversion": "1.0.23 cf54715a573b99ac80df0bc206da022bcd442c974952c7b9720069370852e21f",
        "package ryu": "1.0.23 9774ba4a74de5f7b1c1451ed6cd5285a32eddb5cccb8cc655a4e50009e06477f",
        "package safe_arch": "1.2.0 42c6efa15875e6ecb39ca61fb0b0c1a40b84fac5a5ffe71eef7d1000c8eb3f5f",
        "package safetensors": "0.8.0 79b079b829cb27a1c3c374341345ed2e8b2c0c839034522cee576c140bd7f846",
        "package safetensors: features asked for": "default",
        "package same-file": "1.0.6 93fc1dc3aaa9bfed95e02e6eadabb4baf7e3078b0bd1b4d7b6b0b68378900502",
        "package scopeguard": "1.2.0 94143f37725109f92c262ed2cf5e59bce7498c01bcc1502d7b9afe439a4e9f49",
        "package semver": "1.0.28 8a7852d02fc848982e0c167ef163aaff9cd91dc640ba85e263cb1ce46fae51cd",
        "package seq-macro": "0.3.6 1bc711410fbe7399f390ca1c3b60ad0f53f80e95c5eb935e52268a0e2cd49acc",
        "package serde": "1.0.229 4148590afebada386688f18773da617792bf2ef03ffc1e4cbd2b1d45b023e0ba",
        "package serde: features asked for": "default, derive",
        "package serde_core": "1.0.229 67dca2c9c51e58a4791a4b1ed58308b39c64224d349a935ab5039aa360942a48",
        "package serde_derive": "1.0.229 e7a5d71263a5a7d47b41f6b3f06ba276f10cc18b0931f1799f710578e2309348",
        "package serde_json": "1.0.154 e7e9cc8b1b85264074fbcc02a88680c4096b1e47df8f739dceb03bf482f04bd6",
        "package serde_json: features asked for": "default",
        "package serde_path_to_error": "0.1.20 10a9ff822e371bb5403e391ecd83e182e0e77ba7f6fe0160b795797109d1b457",
        "package serde_path_to_error: features asked for": "default",
        "package shlex": "2.0.1 f8fadd59c855ef2080decdef8ff161eb6661b86933c9d82e5ba29dc602a55aba",
        "package simdutf8": "0.1.5 e3a9fe34e3e7a50316060351f37187a3f546bce95496156754b601a5fa71b76e",
        "package simdutf8: features asked for": "default",
        "package slab": "0.4.12 0c790de23124f9ab44544d7ac05d60440adc586479ce501c1d6d7da3cd8c9cf5",
        "package smallvec": "1.16.6 3244542535d5de959d90ec55d1b5ff0fd2bb7b1310223907d5f11932847f7b59",
        "package smallvec: features asked for": "default",
        "package spm_precompiled": "0.1.4 5851699c4033c63636f7ea4cf7b7c1f1bf06d0cc03cfb42e711de5a5c46cf326",
        "package stable_deref_trait": "1.2.1 6ce2be8dc25455e1f91df71bfa12ad37d7af1092ae736f3a6cd0e37bc7810596",
        "package static_assertions": "1.1.0 a2eb9349b6444b326872e140eb1cf5e7c522154d69e7a0ffb0fb81c06b37543f",
        "package strsim": "0.11.1 7da8b5736845d9f2fcb837ea5d9e2628564b3b043a70948a3f0b778838c5fb4f",
        "package strsim: features asked for": "default",
        "package syn": "2.0.119 872831b642d1a07999a962a351ed35b955ea2cfc8f3862091e2a240a84f17297 for darling_core, darling_macro, derive_builder_core, derive_builder_macro, enum-as-inner, monostate-impl, thiserror-impl 1.0.69, windows-implement, windows-interface, zerocopy-derive, zeroize_derive; 3.0.10 4ae9ccbea3a7b0b09443036490c8f34a8b1b760fd345e5c0dae0aac718faea79 for bytemuck_derive, clap_derive, futures-macro, serde_derive, synstructure, thiserror-impl 2.0.21, wasm-bindgen-macro-support, yoke-derive, zerofrom-derive",
        "package synstructure": "0.14.0 901704edd0dfe137f1987838ee4f259e4e063c31371bdb423f7ae38ec6f77f02",
        "package sysctl": "0.6.0 01198a2debb237c62b6826ec7081082d951f46dbb64b0e8c7649a452230d1dfc",
        "package tempfile": "3.27.0 32497e9a4c7b38532efcdebeef879707aa9f794296a4f0244f6f69e9bc8574bd",
        "package tempfile: features asked for": "default",
        "package terminal_size": "0.4.4 230a1b821ccbd75b185820a1f1ff7b14d21da1e442e22c0863ea5f08771a8874",
        "package terminal_size: features asked for": "default",
        "package thiserror": "1.0.69 b6aaf5339b578ea85b50e080feb250a3e8ae8cfcdff9a461c9ec2904bc923f52 for sysctl; 2.0.21 09e52cb86a36cede5cb101bf8908837b3e4c6e5e59fe7fd85c23fb56200d189e for candle-core, candle-nn, nn, tokenizers",
        "package thiserror-impl": "1.0.69 4fee6c4efc90059e10f81e6d42c60a18f76588c3d74cb83a0b242a2b6c7504c1 for thiserror 1.0.69; 2.0.21 fe5197923287db20a58125f0bc85c062f7f2c892de97b18c356f9efb14b28524 for thiserror 2.0.21",
        "package thiserror: features asked for": "default",
        "package tiny-keccak": "2.0.2 2c9d3793400a45f954c52e73d068316d76b6f4e36977e3fcebb13a2721e80237",
        "package tokenizers": "0.23.2 7afbf6e88718afcc138bad01d6ccc3051dbbc3b2ce9793d8b8a3aeb610969cfc",
        "package typed-path": "0.13.0 9ce898823d8cd0f028662d2f349694b1af0a5cc9be83f1d213a00d3147445e1e",
        "package unicode-ident": "1.0.27 a2c754d6c33795a1c324727428e5a7dedb5b06195f9890bdbcba760d3e246563",
        "package unicode-normalization-alignments": "0.1.12 43f613e4fa046e69818dd287fdc4bc78175ff20331479dab6e1b0f98d57062de",
        "package unicode-segmentation": "1.13.3 c6f5d3c3b1bf09027a88a6bc961fc00497d651009560b5463668dc81b0fa87a8",
        "package unicode_categories": "0.1.1 39ec24b3121d976906ece63c9daad25b85969647682eee313cb5779fdd69e14e",
        "package utf8parse": "0.2.2 06abde3611657adf66d383f00b093d7faecc7fa57071cce2578660c9f1010821",
        "package version_check": "0.9.5 0b928f33d975fc6ad9f86c8f283853ad26bdd5b10b7f1542aa2fa15e2289105a",
        "package walkdir": "2.5.0 29790946404f91d9c5d06f9874efddea1dc06c5efe94541a7d6863108e3a5e4b",
        "package walkdir: features asked for": "default",
        "package wasi": "0.11.1+wasi-snapshot-preview1 ccf3ec651a847eb01de73ccad15eb7d99f80485de043efb2f370cd654f4ea44b",
        "package wasip2": "1.0.4+wasi-0.2.12 b67efb37e106e55ce722a510d6b5f9c17f083e5fc79afc2badeb12cc313d9487",
        "package wasm-bindgen": "0.2.130 a0181c14ddd6c7b8b0b0132a5f1ea2f32be0d893cd3ea97b6e3b28886b8a3d1c",
        "package wasm-bindgen-macro": "0.2.130 6e931a02a39abdbf66966fc35902b5ed58344750a70885bed4ebb3d8eaf28ed9",
        "package wasm-bindgen-macro-support": "0.2.130 2ca4b54280e455bd831e33a6b8e734baf432fe63fbc35c42ac14ce67a043a53a",
        "package wasm-bindgen-shared": "0.2.130 3b1f9c3798725016c6ee5f2f57869ec0831e8bbc0ab0310a86e787e97f41389e",
        "package wide": "1.7.1 d920ac99c3c8edce110cb8d07dbb324d6d026011dce85b1e9355b70f0adacc4f",
        "package wide: features asked for": "none",
        "package winapi-util": "0.1.11 c2a7b1c03c876122aa43f3020e6c3c3ee5c05081c9a00739faf7503aeba10d22",
        "package windows-core": "0.62.2 b8e83a14d34d0623b51dce9581199302a221863196a1dde71a7663a4c2be9deb",
        "package windows-implement": "0.60.2 053e2e040ab57b9dc951b72c264860db7eb3b0200ba345b4e4c3b14f67855ddf",
        "package windows-interface": "0.59.3 3f316c4a2570ba26bbec722032c4099d8c8bc095efccdc15688708623367e358",
        "package windows-link": "0.2.1 f0805222e57f7521d6a62e36fa9163bc891acd422f971defe97d64e70d0a4fe5",
        "package windows-result": "0.4.1 7781fa89eaf60850ac3d2da7af8e5242a5ea78d1a11c49bf2910bb5a73853eb5",
        "package windows-strings": "0.5.1 7837d08f69c77cf6b07689544538e017c1bfcf57e34b4c0ff58e6c2cd3b37091",
        "package windows-sys": "0.61.2 ae137229bcbd6cdf0f7b80a31df61766145077ddf49416a728b02cb3921ff3fc",
        "package wit-bindgen": "0.57.1 1ebf944e87a7c253233ad6766e082e3cd714b5d03812acc24c318f549614536e",
        "package yoke": "0.8.4 417ef3fcf6c300b7dbd25c85531a746931c02ad536f3cf4786ed1e88223340b3",
        "package yoke-derive": "0.8.4 ec8ebde2db3681e8c9980cc27822030e68752690ddfa9473e739aeb4dbde6d71",
        "package zerocopy": "0.8.63 e5fe1f8f1b06191a00962174c61aa5005e0bb391a6d80d07e24d115c01a92ed8",
        "package zerocopy-derive": "0.8.63 863ad3ac83293fb4d740aedbfdc9240dd8d1a50c1099acd76ce80ce7c7230c7f",
        "package zerofrom": "0.1.8 0ec05a11813ea801ff6d75110ad09cd0824ddba17dfe17128ea0d5f68e6c5272",
        "package zerofrom-derive": "0.1.8 f75b4683f6c7f45248d4d64056a24298c6281e0993356d7d1b4a1a962ef10d4a",
        "package zeroize": "1.9.2 85ccff8a4805aba1eaa4cd4afcd49f7557dd2cf5fd79ffc37f8959466effc5aa",
        "package zeroize_derive": "1.5.0 3c50655cbb0fe3fc43170059e702f1ce5e19b84cec58dc87b037a09935c2f328",
        "package zip": "9.8.1 a9534624d547e3f516ecde0ed9a70d37788f01d340efcfdd03bf3ea8e163c1d0",
        "package zmij": "1.0.23 29666d0abbfad1e3dc4dcf6144730dd3a3ab225bbbdac83319345b1b44ccfc1b",
        "profile * opt-level": "1",
        "profile arrow-array opt-level": "3",
        "profile arrow-buffer opt-level": "3",
        "profile arrow-data opt-level": "3",
        "profile arrow-ipc opt-level": "3",
        "profile arrow-schema opt-level": "3",
        "profile arrow-select opt-level": "3",
        "profile candle-core opt-level": "3",
        "profile codegen-units": "16",
        "profile corpus codegen-units": "1",
        "profile debug-assertions": "false",
        "profile gemm opt-level": "3",
        "profile gemm-common opt-level": "3",
        "profile gemm-f32 opt-level": "3",
        "profile gemm-f64 opt-level": "3",
        "profile lto": "false",
        "profile memchr opt-level": "3",
        "profile opt-level": "3",
        "profile overflow-checks": "false",
        "profile panic": "unwind",
        "profile rand_chacha opt-level": "3",
        "profile serde_json opt-level": "3",
        "profile simdutf8 opt-level": "3",
        "rustc": "rustc 1.95.0 (59807616e 2026-04-14)",
        "target": "x86_64-unknown-linux-gnu",
        "target features": "fxsr,sse,sse2"
      }
    },
    "index": {
      "digest": "16ed5e97e399da99a48fc8efe2a14bf25b2a8a1682f3a6c75e2467d85c1cebc6",
      "parts": {
        "crate artifact: edition": "2024",
        "crate artifact: features asked for": "default",
        "crate artifact: src/error.rs": "01f7ae8e59200be2",
        "crate artifact: src/io.rs": "f07375a65db11039",
        "crate artifact: src/lib.rs": "d57b5e5b59f25a8b",
        "crate artifact: src/stage.rs": "884335974886f599",
        "crate corpus: edition": "2024",
        "crate corpus: features asked for": "default",
        "crate corpus: src/annotation.rs": "779089010e34c662",
        "crate corpus: src/arrow.rs": "4f5cf2aecdc95deb",
        "crate corpus: src/bit.rs": "007e6b34b629582c",
        "crate corpus: src/blocks.rs": "c8ea0c6fa15d3a34",
        "crate corpus: src/chunk.rs": "1517ae529b63a59e",
        "crate corpus: src/conll.rs": "d6a69b9924f6256d",
        "crate corpus: src/conll/cells.rs": "247ce972158ccf03",
        "crate corpus: src/conll/form.rs": "cd6ddea4ac1c398b",
        "crate corpus: src/conll/grid.rs": "2230463bc6da1fa0",
        "crate corpus: src/conll/sentence.rs": "559a4eabb19bfd10",
        "crate corpus: src/conllu.rs": "0bf1146e86e3c27e",
        "crate corpus: src/convention.rs": "d71ca560941c8510",
        "crate corpus: src/dataset.rs": "f56029d5935eae90",
        "crate corpus: src/dictionary.rs": "ddbe9c83ce781b37",
        "crate corpus: src/heads.rs": "e5031325067f263a",
        "crate corpus: src/heights.rs": "ad819b169ca2239d",
        "crate corpus: src/iob.rs": "b9b04e3fe474ff61",
        "crate corpus: src/join.rs": "76525f8298b93c5c",
        "crate corpus: src/labels.rs": "467b56741d32a0b2",
        "crate corpus: src/ldc.rs": "4aa69abf7feb4d6b",
        "crate corpus: src/lib.rs": "c73ed407a56d157e",
        "crate corpus: src/lists.rs": "529c64e1623887da",
        "crate corpus: src/names.rs": "849779448021a441",
        "crate corpus: src/propbank.rs": "4cfa8aceb4cd7575",
        "crate corpus: src/rows.rs": "aaa99ee8f8daeb16",
        "crate corpus: src/scan.rs": "2c65ee3e249a2628",
        "crate corpus: src/score.rs": "c1d409479ea66965",
        "crate corpus: src/short.rs": "e2b87042cdc53c3f",
        "crate corpus: src/split.rs": "b70fdfa714eb5b99",
        "crate corpus: src/table.rs": "ba638e8e5263000c",
        "crate corpus: src/tags.rs": "8c001979dcf7d23b",
        "crate corpus: src/task.rs": "8beb50ee51129a99",
        "crate corpus: src/text.rs": "31ba0aaa2c7e6b01",
        "crate corpus: src/tree.rs": "2dadf99f6d3aa673",
        "crate corpus: src/treebank.rs": "b09980bf70c3109c",
        "crate corpus: src/tsv.rs": "abee59859e8f131c",
        "crate corpus: src/vocabulary.rs": "6eab734bf3be7c3e",
        "crate corpus: src/write/conll.rs": "b56e17752215f55c",
        "crate corpus: src/write/ldc.rs": "cca166eec88690a4",
        "crate corpus: src/write/mod.rs": "c2ff13fab18b83ec",
        "crate index: edition": "2024",
        "crate index: features asked for": "default",
        "crate index: src/lib.rs": "160d2bc8bd0a00ce",
        "fingerprint": "2",
        "package ahash": "0.8.12 5a15f179cd60c4584b8a8c596927aadc462e27f2ca70c04e0071964a73ba7a75",
        "package allocator-api2": "0.2.21 683d7910e743518b0e34f1186f92494becacb047c7b6bf616c96772180fef923",
        "package android_system_properties": "0.1.6 ae221649c9976a6f6c56ae1facf410f3ddb33cc661c4b7b61020a912d4237fbc",
        "package arrow-array": "60.1.0 0f3d22a41d3df78b71df0b685af219ae3a94188ab98d6fb29c958eb55c3247f4",
        "package arrow-array: features asked for": "none",
        "package arrow-buffer": "60.1.0 7bd46a530bc1a8e763102fc36c1dc0f51f3ffa150c78e7f5658ccb54b1458ade",
        "package arrow-buffer: features asked for": "none",
        "package arrow-cmp": "60.1.0 1913e57a64fbf2c4502fa6d54b547d6a1ae59e3146cbc15321d47468c937abd1",
        "package arrow-data": "60.1.0 415b7fbc4cf56b080bb5677a4ae74211b5c79e571ed37a1d547633ec07f3b43b",
        "package arrow-ipc": "60.1.0 45f3e766bccf5a0cb57a5de52a4cba450dea5171547c2cb5939b486d08887cba",
        "package arrow-ipc: features asked for": "none",
        "package arrow-schema": "60.1.0 de2c8e714b466404cdc1189e89f892426efea614d938e16c15518c340cd43ba3",
        "package arrow-schema: features asked for": "none",
        "package arrow-select": "60.1.0 a5af3f6656c5f2c6944f93d9a357a7f204c93d5f349385a44cf46c4a26fbcf30",
        "package autocfg": "1.5.1 f2032f911046de80f0a198e0901378627c33f59ea0ac00e363d481118bd70a53",
        "package bitflags": "2.13.2 3ded4057c258ba199e2d26386d3af3780957ecaee6c4ef4041c6b4b8b97c0b06",
        "package bumpalo": "3.20.4 87a0cf66fd1eb2fb7b822cb78370d82303750809bc6ba855f3f58e517d3238db",
        "package bytemuck": "1.25.2 95832e849adfb21180ccb6826a99da14e5d266ae5c2e668e1602cf234f153797",
        "package bytemuck_derive": "1.12.1 6a1f896587b6f2c069c73d2f0913e2d590c3990285cd2f0b6aa02b786b4c679c",
        "package bytes": "1.12.2 776dfebd015e2d8732c684a2c71003674ccb49457b539b9e82151ba38e96dd7c",
        "package cc": "1.11.3 02f0e023adb368345ce0ca6cdfc0f24a06554468d0e8503e14a0841de79bfa69",
        "package cfg-if": "1.0.5 4e7648175b45a9a48536d676f68d918270699102aa8dab5496df06904c914600",
        "package chrono": "0.4.45 1aa79e62e7697b8e29b513a68abacf485adcd1fe8284a4316c5ae868e6633327",
        "package const-random": "0.1.18 87e00182fe74b066627d63b85fd550ac2998d4b0bd86bfed477a0ae4c7c71359",
        "package const-random-macro": "0.1.16 f9d839f2a20b0aee515dc581a6172f2321f96cab76c1a38a4c584a194955390e",
        "package core-foundation-sys": "0.8.7 773648b94d0e5d620f64f280777445740e61fe701025087ec8b57f45c791888b",
        "package crossbeam-deque": "0.8.8 622f3fc73690be383c7214310406f28a90e6edeadc3cea882f9d71e495b9711a",
        "package crossbeam-epoch": "0.9.21 dc74980687109a3b14c72fd458107bf0baa1da1a1a805e178d15501ba9b86d9d",
        "package crossbeam-utils": "0.8.23 a31eee39dddec8330830986fcd7625edb5a24ec90ea038215273bbc3adb08ac6",
        "package crunchy": "0.2.4 460fbee9c2c2f33933d720630a6a0bac33ba7053db5344fac858d4b8952d77d5",
        "package either": "1.19.0 0e9c71c2167ca323c882b99918929403426e2373ea17242ff5653e0d5e1058be",
        "package equivalent": "1.0.3 00d174d5400e5e8fd687ad1049e2f578285fa914201b1af7e8b112a4546bd826",
        "package errno": "0.3.15 e35d6e78f4cebb90e51d543db8fe41528851d6deeef6ef21ebd4bfdc1e784776",
        "package find-msvc-tools": "0.1.15 1c66915cc5391097de7a2b0b972e8505aa33c0df401fd3a6811dbdb32881ba48",
        "package flatbuffers": "25.12.19 35f6839d7b3b98adde531effaf34f0c2badc6f4735d26fe74709d8e513a96ef3",
        "package foldhash": "0.2.0 77ce24cb58228fbb8aa041425bb1050850ac19177686ea6e0f41a70416f56fdb",
        "package futures-channel": "0.3.34 b1f9e3d69d39e4862ffed03ed071a76f9a13ba1d9109d355b0f0aa6b15e393c4",
        "package futures-core": "0.3.34 92d699e522242e69e3003b94ecc1f960f3a5e015aa7c5d7486e65ad01dd94f5e",
        "package futures-io": "0.3.34 53c0fa8157de1303bfffdaa1cc2a673bfffb60102f76b0ef4441659124373fed",
        "package futures-macro": "0.3.34 9fb9654ba8355388abeb8dcb4fc62f511300867002afc858860463bdd9fe0c44",
        "package futures-sink": "0.3.34 1944426bf7d03f1d14f708785e4b33efd750b36d48a157b836b3efc15ede8e1d",
        "package futures-task": "0.3.34 cd417de3d1d015fc3bfd2b1ea46dfc7bab72ef86f1cc7cc9c78e728b34a6d1fd",
        "package futures-util": "0.3.34 0d50a92467f8ba5dd6e3ee5d4bd04d73ab2e4e1c44474a0674821dfce14b79bc",
        "package getrandom": "0.2.17 ff2abc00be7fca6ebc474524697ae276ad847ad0a6b3faa4bcb027e9a4614ad0 for const-random-macro; 0.3.4 899def5c37c4fd7b2664648c28120ecec138e4d395b459e5ca34f9cce2dd77fd for ahash, rand_core 0.9.5; 0.4.3 300e883d756b2e4ec94e02791f39b04b522276138852cfc41d9fb7e904106099 for jobserver",
        "package half": "2.7.1 6ea2d84b969582b4b1864a92dc5d27cd2b77b622a8d79306834f1be5ba20d84b",
        "package hashbrown": "0.17.1 ed5909b6e89a2db4456e54cd5f673791d7eca6732202bbf2a9cc504fe2f9b84a",
        "package hashbrown: features asked for": "none",
        "package iana-time-zone": "0.1.65 e31bc9ad994ba00e440a8aa5c9ef0ec67d5cb5e5cb0cc7f8b744a35b389cc470",
        "package iana-time-zone-haiku": "0.1.2 f31827a206f56af32e590ba56d5d2d085f558508192593743f16b2306495269f",
        "package itoa": "1.0.19 3bd1574e617a9a6c1f8f8181bd7e841e1f20e4277607ef28945765188d6284d4",
        "package jobserver": "0.1.35 1c00acbd29eabad4a2392fa0e921c874934dbbf4194312ad20f04a0ed67a3cb3",
        "package js-sys": "0.3.107 8dc09d2154098bbf4ef54eab6b117a3c24cbbffe94046b16ee6d6d4510584d3a",
        "package libc": "0.2.191 65cd87c9a6d60536580b316ad985726104730a5151c99845f2490428ef91240a",
        "package libm": "0.2.16 b6d2cec3eae94f9f509c767b45932f1ada8350c4bdb85af2fcab4a3c14807981",
        "package libm: features asked for": "default",
        "package linux-raw-sys": "0.12.1 32a66949e030da00e8c7d4434b251670a91556f4144941d37452769c25d58a53",
        "package log": "0.4.35 5d15f86d12da44cd8d4ec3c73984537eb7f4cadcb9776a575a0a8a05ca11005c",
        "package memchr": "2.8.3 cf8baf1c55e62ffcace7a9f06f4bd9cd3f0c4beb022d3b367256b91b87513d98",
        "package num-bigint": "0.5.1 93e7820bc0a80a0238e650327316f929ba18d5be054b647490a3a6a339f3e7c0",
        "package num-complex": "0.4.6 73f88a1307638156682bada9d7604135552957b7818057dcef22705b4d509495",
        "package num-integer": "0.1.47 7ce2d95d4b3734dc35aa2f45e1aa22cd416814592a4f9d9205e11affd5b8e10b",
        "package num-traits": "0.2.19 071dfc062690e90b734c0b2273ce72ad0ffa95f0c74596bc250dcfd960262841",
        "package once_cell": "1.21.4 9f7c3e4beb33f85d45ae3e3a1792185706c8e16d043238c593331cc7cd313b50",
        "package pin-project-lite": "0.2.18 c938015719552d665fd0553b90d96cd7ff58e83e4c061ca99e6bb78865a72752",
        "package ppv-lite86": "0.2.21 85eae3c4ed2f50dcfe72643da4befc30deadb458a9b590d720cde2f2b1e97da9",
        "package proc-macro2": "1.0.107 985e7ec9bb745e6ce6535b544d84d6cd6f7ad8bd711c398938ae983b91a766d9",
        "package quote": "1.0.47 1fbf4db142a473a8d80c26bbf18454ed458bf8d26c8219c331daecfdbd079001",
        "package r-efi": "5.3.0 69cdb34c158ceb288df11e18b4bd39de994f6657d83847bdffdbd7f346754b0f for getrandom 0.3.4; 6.0.0 f8dcc9c7d52a811697d2151c701e0d08956f92b0e24136cf4cf27b57a6a0d9bf for getrandom 0.4.3",
        "package rand": "0.9.5 b9ef1d0d795eb7d84685bca4f72f3649f064e6641543d3a8c415898726a57b41",
        "package rand: features asked for": "none",
        "package rand_chacha": "0.9.0 d3022b5f1df60f26e1ffddd6c66e8aa15de382ae63b3a0c1bfc0e4d3e3f325cb",
        "package rand_chacha: features asked for": "none",
        "package rand_core": "0.10.1 63b8176103e19a2643978565ca18b50549f6101881c443590420e4dc998a3c69 for getrandom 0.4.3; 0.9.5 76afc826de14238e6e8c374ddcc1fa19e374fd8dd986b0d2af0d02377261d83c for rand, rand_chacha",
        "package rand_distr": "0.5.1 6a8615d50dcf34fa31f7ab52692afec947c4dd0ab803cc87cb3b0b4570ff7463",
        "package rayon": "1.12.0 fb39b166781f92d482534ef4b4b1b2568f42613b53e5b6c160e24cfbfa30926d",
        "package rayon-core": "1.13.0 22e18b0f0062d30d4230b2e85ff77fdfe4326feb054b9783a3460d8435c8ab91",
        "package rayon: features asked for": "default",
        "package rustc_version": "0.4.1 cfcb3a22ef46e85b45de6ee7e79d063319ebb6594faafcf1c225ea92ab6e9b92",
        "package rustix": "1.1.6 e5e76742e5294153d4dde1207dbec5bdd81eef6fabdc0d2118babadabfd858aa",
        "package rustix: features asked for": "event, fs, process, std, time",
        "package rustversion": "1.0.23 cf54715a573b99ac80df0bc206da022bcd442c974952c7b9720069370852e21f",
        "package safe_arch": "1.2.0 42c6efa15875e6ecb39ca61fb0b0c1a40b84fac5a5ffe71eef7d1000c8eb3f5f",
        "package semver": "1.0.28 8a7852d02fc848982e0c167ef163aaff9cd91dc640ba85e263cb1ce46fae51cd",
        "package serde": "1.0.229 4148590afebada386688f18773da617792bf2ef03ffc1e4cbd2b1d45b023e0ba",
        "package serde: features asked for": "default, derive",
        "package serde_core": "1.0.229 67dca2c9c51e58a4791a4b1ed58308b39c64224d349a935ab5039aa360942a48",
        "package serde_derive": "1.0.229 e7a5d71263a5a7d47b41f6b3f06ba276f10cc18b0931f1799f710578e2309348",
        "package serde_json": "1.0.154 e7e9cc8b1b85264074fbcc02a88680c4096b1e47df8f739dceb03bf482f04bd6",
        "package serde_json: features asked for": "default",
        "package serde_path_to_error": "0.1.20 10a9ff822e371bb5403e391ecd83e182e0e77ba7f6fe0160b795797109d1b457",
        "package serde_path_to_error: features asked for": "default",
        "package shlex": "2.0.1 f8fadd59c855ef2080decdef8ff161eb6661b86933c9d82e5ba29dc602a55aba",
        "package simdutf8": "0.1.5 e3a9fe34e3e7a50316060351f37187a3f546bce95496156754b601a5fa71b76e",
        "package simdutf8: features asked for": "default",
        "package slab": "0.4.12 0c790de23124f9ab44544d7ac05d60440adc586479ce501c1d6d7da3cd8c9cf5",
        "package syn": "2.0.119 872831b642d1a07999a962a351ed35b955ea2cfc8f3862091e2a240a84f17297 for windows-implement, windows-interface, zerocopy-derive; 3.0.10 4ae9ccbea3a7b0b09443036490c8f34a8b1b760fd345e5c0dae0aac718faea79 for bytemuck_derive, futures-macro, serde_derive, wasm-bindgen-macro-support",
        "package tiny-keccak": "2.0.2 2c9d3793400a45f954c52e73d068316d76b6f4e36977e3fcebb13a2721e80237",
        "package unicode-ident": "1.0.27 a2c754d6c33795a1c324727428e5a7dedb5b06195f9890bdbcba760d3e246563",
        "package version_check": "0.9.5 0b928f33d975fc6ad9f86c8f283853ad26bdd5b10b7f1542aa2fa15e2289105a",
        "package wasi": "0.11.1+wasi-snapshot-preview1 ccf3ec651a847eb01de73ccad15eb7d99f80485de043efb2f370cd654f4ea44b",
        "package wasip2": "1.0.4+wasi-0.2.12 b67efb37e106e55ce722a510d6b5f9c17f083e5fc79afc2badeb12cc313d9487",
        "package wasm-bindgen": "0.2.130 a0181c14ddd6c7b8b0b0132a5f1ea2f32be0d893cd3ea97b6e3b28886b8a3d1c",
        "package wasm-bindgen-macro": "0.2.130 6e931a02a39abdbf66966fc35902b5ed58344750a70885bed4ebb3d8eaf28ed9",
        "package wasm-bindgen-macro-support": "0.2.130 2ca4b54280e455bd831e33a6b8e734baf432fe63fbc35c42ac14ce67a043a53a",
        "package wasm-bindgen-shared": "0.2.130 3b1f9c3798725016c6ee5f2f57869ec0831e8bbc0ab0310a86e787e97f41389e",
        "package wide": "1.7.1 d920ac99c3c8edce110cb8d07dbb324d6d026011dce85b1e9355b70f0adacc4f",
        "package wide: features asked for": "none",
        "package windows-core": "0.62.2 b8e83a14d34d0623b51dce9581199302a221863196a1dde71a7663a4c2be9deb",
        "package windows-implement": "0.60.2 053e2e040ab57b9dc951b72c264860db7eb3b0200ba345b4e4c3b14f67855ddf",
        "package windows-interface": "0.59.3 3f316c4a2570ba26bbec722032c4099d8c8bc095efccdc15688708623367e358",
        "package windows-link": "0.2.1 f0805222e57f7521d6a62e36fa9163bc891acd422f971defe97d64e70d0a4fe5",
        "package windows-result": "0.4.1 7781fa89eaf60850ac3d2da7af8e5242a5ea78d1a11c49bf2910bb5a73853eb5",
        "package windows-strings": "0.5.1 7837d08f69c77cf6b07689544538e017c1bfcf57e34b4c0ff58e6c2cd3b37091",
        "package windows-sys": "0.61.2 ae137229bcbd6cdf0f7b80a31df61766145077ddf49416a728b02cb3921ff3fc",
        "package wit-bindgen": "0.57.1 1ebf944e87a7c253233ad6766e082e3cd714b5d03812acc24c318f549614536e",
        "package zerocopy": "0.8.63 e5fe1f8f1b06191a00962174c61aa5005e0bb391a6d80d07e24d115c01a92ed8",
        "package zerocopy-derive": "0.8.63 863ad3ac83293fb4d740aedbfdc9240dd8d1a50c1099acd76ce80ce7c7230c7f",
        "package zmij": "1.0.23 29666d0abbfad1e3dc4dcf6144730dd3a3ab225bbbdac83319345b1b44ccfc1b",
        "profile * opt-level": "1",
        "profile arrow-array opt-level": "3",
        "profile arrow-buffer opt-level": "3",
        "profile arrow-data opt-level": "3",
        "profile arrow-ipc opt-level": "3",
        "profile arrow-schema opt-level": "3",
        "profile arrow-select opt-level": "3",
        "profile codegen-units": "16",
        "profile corpus codegen-units": "1",
        "profile debug-assertions": "false",
        "profile lto": "false",
        "profile memchr opt-level": "3",
        "profile opt-level": "3",
        "profile overflow-checks": "false",
        "profile panic": "unwind",
        "profile rand_chacha opt-level": "3",
        "profile serde_json opt-level": "3",
        "profile simdutf8 opt-level": "3",
        "rustc": "rustc 1.95.0 (59807616e 2026-04-14)",
        "target": "x86_64-unknown-linux-gnu",
        "target features": "fxsr,sse,sse2"
      }
    },
    "ingest": {
      "digest": "74d412e9a710fe24452236ded54798b0473d053901c2f7da9e8a97e705d8af77",
      "parts": {
        "crate artifact: edition": "2024",
        "crate artifact: features asked for": "default",
        "crate artifact: src/error.rs": "01f7ae8e59200be2",
        "crate artifact: src/io.rs": "f07375a65db11039",
        "crate artifact: src/lib.rs": "d57b5e5b59f25a8b",
        "crate artifact: src/stage.rs": "884335974886f599",
        "crate command: edition": "2024",
        "crate command: features asked for": "default",
        "crate command: src/error.rs": "69146515d6285eab",
        "crate command: src/fake.rs": "766d6098e52a988a",
        "crate command: src/grid.rs": "0c1320ac0c4f78a2",
        "crate command: src/host.rs": "de96081bab049d7a",
        "crate command: src/lib.rs": "fd37b722ac72a18b",
        "crate command: src/paint.rs": "54ca0f8ff937b223",
        "crate corpus: edition": "2024",
        "crate corpus: features asked for": "default",
        "crate corpus: src/annotation.rs": "779089010e34c662",
        "crate corpus: src/arrow.rs": "4f5cf2aecdc95deb",
        "crate corpus: src/bit.rs": "007e6b34b629582c",
        "crate corpus: src/blocks.rs": "c8ea0c6fa15d3a34",
        "crate corpus: src/chunk.rs": "1517ae529b63a59e",
        "crate corpus: src/conll.rs": "d6a69b9924f6256d",
        "crate corpus: src/conll/cells.rs": "247ce972158ccf03",
        "crate corpus: src/conll/form.rs": "cd6ddea4ac1c398b",
        "crate corpus: src/conll/grid.rs": "2230463bc6da1fa0",
        "crate corpus: src/conll/sentence.rs": "559a4eabb19bfd10",
        "crate corpus: src/conllu.rs": "0bf1146e86e3c27e",
        "crate corpus: src/convention.rs": "d71ca560941c8510",
        "crate corpus: src/dataset.rs": "f56029d5935eae90",
        "crate corpus: src/dictionary.rs": "ddbe9c83ce781b37",
        "crate corpus: src/heads.rs": "e5031325067f263a",
        "crate corpus: src/heights.rs": "ad819b169ca2239d",
        "crate corpus: src/iob.rs": "b9b04e3fe474ff61",
        "crate corpus: src/join.rs": "76525f8298b93c5c",
        "crate corpus: src/labels.rs": "467b56741d32a0b2",
        "crate corpus: src/ldc.rs": "4aa69abf7feb4d6b",
        "crate corpus: src/lib.rs": "c73ed407a56d157e",
        "crate corpus: src/lists.rs": "529c64e1623887da",
        "crate corpus: src/names.rs": "849779448021a441",
        "crate corpus: src/propbank.rs": "4cfa8aceb4cd7575",
        "crate corpus: src/rows.rs": "aaa99ee8f8daeb16",
        "crate corpus: src/scan.rs": "2c65ee3e249a2628",
        "crate corpus: src/score.rs": "c1d409479ea66965",
        "crate corpus: src/short.rs": "e2b87042cdc53c3f",
        "crate corpus: src/split.rs": "b70fdfa714eb5b99",
        "crate corpus: src/table.rs": "ba638e8e5263000c",
        "crate corpus: src/tags.rs": "8c001979dcf7d23b",
        "crate corpus: src/task.rs": "8beb50ee51129a99",
        "crate corpus: src/text.rs": "31ba0aaa2c7e6b01",
        "crate corpus: src/tree.rs": "2dadf99f6d3aa673",
        "crate corpus: src/treebank.rs": "b09980bf70c3109c",
        "crate corpus: src/tsv.rs": "abee59859e8f131c",
        "crate corpus: src/vocabulary.rs": "6eab734bf3be7c3e",
        "crate corpus: src/write/conll.rs": "b56e17752215f55c",
        "crate corpus: src/write/ldc.rs": "cca166eec88690a4",
        "crate corpus: src/write/mod.rs": "c2ff13fab18b83ec",
        "crate ingest: edition": "2024",
        "crate ingest: features asked for": "default",
        "crate ingest: src/beside.rs": "aae6d4216c1fdd66",
        "crate ingest: src/commands/check.rs": "80c0dafd2876b806",
        "crate ingest: src/commands/draw.rs": "a206702c222ea3b5",
        "crate ingest: src/commands/find.rs": "02d4fb46b8481402",
        "crate ingest: src/commands/mod.rs": "f60d543936c1f987",
        "crate ingest: src/commands/problems.rs": "d9342f9691a11f53",
        "crate ingest: src/commands/show.rs": "5793428f6d077219",
        "crate ingest: src/commands/stats.rs": "e19c26ee95fe06f5",
        "crate ingest: src/commands/tally.rs": "9395778adc587ffa",
        "crate ingest: src/commands/walk.rs": "ad882503a23ea621",
        "crate ingest: src/files.rs": "199a503f85e10313",
        "crate ingest: src/layers.rs": "2bf4bacf9b723cf5",
        "crate ingest: src/lib.rs": "26a826f9ca677ff7",
        "crate ingest: src/params.rs": "f95d0861174abd9e",
        "crate ingest: src/pending.rs": "84c6cff88255c3d0",
        "crate ingest: src/read.rs": "de6d2244569fa2ba",
        "crate ingest: src/run.rs": "20707d0dafacdea4",
        "fingerprint": "2",
        "package ahash": "0.8.12 5a15f179cd60c4584b8a8c596927aadc462e27f2ca70c04e0071964a73ba7a75",
        "package allocator-api2": "0.2.21 683d7910e743518b0e34f1186f92494becacb047c7b6bf616c96772180fef923",
        "package android_system_properties": "0.1.6 ae221649c9976a6f6c56ae1facf410f3ddb33cc661c4b7b61020a912d4237fbc",
        "package anstream": "1.0.0 824a212faf96e9acacdbd09febd34438f8f711fb84e09a8916013cd7815ca28d",
        "package anstyle": "1.0.14 940b3a0ca603d1eade50a4846a2afffd5ef57a9feac2c0e2ec2e14f9ead76000",
        "package anstyle-parse": "1.0.0 52ce7f38b242319f7cabaa6813055467063ecdc9d355bbb4ce0c68908cd8130e",
        "package anstyle-query": "1.1.5 40c48f72fd53cd289104fc64099abca73db4166ad86ea0b4341abe65af83dadc",
        "package anstyle-wincon": "3.0.11 291e6a250ff86cd4a820112fb8898808a366d8f9f58ce16d1f538353ad55747d",
        "package arrow-array": "60.1.0 0f3d22a41d3df78b71df0b685af219ae3a94188ab98d6fb29c958eb55c3247f4",
        "package arrow-array: features asked for": "none",
        "package arrow-buffer": "60.1.0 7bd46a530bc1a8e763102fc36c1dc0f51f3ffa150c78e7f5658ccb54b1458ade",
        "package arrow-buffer: features asked for": "none",
        "package arrow-cmp": "60.1.0 1913e57a64fbf2c4502fa6d54b547d6a1ae59e3146cbc15321d47468c937abd1",
        "package arrow-data": "60.1.0 415b7fbc4cf56b080bb5677a4ae74211b5c79e571ed37a1d547633ec07f3b43b",
        "package arrow-ipc": "60.1.0 45f3e766bccf5a0cb57a5de52a4cba450dea5171547c2cb5939b486d08887cba",
        "package arrow-ipc: features asked for": "none",
        "package arrow-schema": "60.1.0 de2c8e714b466404cdc1189e89f892426efea614d938e16c15518c340cd43ba3",
        "package arrow-schema: features asked for": "none",
        "package arrow-select": "60.1.0 a5af3f6656c5f2c6944f93d9a357a7f204c93d5f349385a44cf46c4a26fbcf30",
        "package autocfg": "1.5.1 f2032f911046de80f0a198e0901378627c33f59ea0ac00e363d481118bd70a53",
        "package bitflags": "2.13.2 3ded4057c258ba199e2d26386d3af3780957ecaee6c4ef4041c6b4b8b97c0b06",
        "package bumpalo": "3.20.4 87a0cf66fd1eb2fb7b822cb78370d82303750809bc6ba855f3f58e517d3238db",
        "package bytemuck": "1.25.2 95832e849adfb21180ccb6826a99da14e5d266ae5c2e668e1602cf234f153797",
        "package bytemuck_derive": "1.12.1 6a1f896587b6f2c069c73d2f0913e2d590c3990285cd2f0b6aa02b786b4c679c",
        "package bytes": "1.12.2 776dfebd015e2d8732c684a2c71003674ccb49457b539b9e82151ba38e96dd7c",
        "package cc": "1.11.3 02f0e023adb368345ce0ca6cdfc0f24a06554468d0e8503e14a0841de79bfa69",
        "package cfg-if": "1.0.5 4e7648175b45a9a48536d676f68d918270699102aa8dab5496df06904c914600",
        "package chrono": "0.4.45 1aa79e62e7697b8e29b513a68abacf485adcd1fe8284a4316c5ae868e6633327",
        "package clap": "4.6.9 844c5c0b65be192cb68d570cca1b21a6444431d24e39c084dc0336177015337c",
        "package clap: features asked for": "default, derive, wrap_help",
        "package clap_builder": "4.6.7 ec0797fb7aeb1406c84efac526901f7ec3ead2124f946b494e72879d4b54704d",
        "package clap_derive": "4.6.9 b4c174f11f949b9ca8c60580925e282b9cbd5454750e506f08648b2038080cd7",
        "package clap_lex": "1.1.2 e0921b3876b3a1df8a1c9f912e7f94342458022c2e84288015893d83c4d62a79",
        "package colorchoice": "1.0.5 1d07550c9036bf2ae0c684c4297d503f838287c83c53686d05370d0e139ae570",
        "package const-random": "0.1.18 87e00182fe74b066627d63b85fd550ac2998d4b0bd86bfed477a0ae4c7c71359",
        "package const-random-macro": "0.1.16 f9d839f2a20b0aee515dc581a6172f2321f96cab76c1a38a4c584a194955390e",
        "package core-foundation-sys": "0.8.7 773648b94d0e5d620f64f280777445740e61fe701025087ec8b57f45c791888b",
        "package crossbeam-deque": "0.8.8 622f3fc73690be383c7214310406f28a90e6edeadc3cea882f9d71e495b9711a",
        "package crossbeam-epoch": "0.9.21 dc74980687109a3b14c72fd458107bf0baa1da1a1a805e178d15501ba9b86d9d",
        "package crossbeam-utils": "0.8.23 a31eee39dddec8330830986fcd7625edb5a24ec90ea038215273bbc3adb08ac6",
        "package crunchy": "0.2.4 460fbee9c2c2f33933d720630a6a0bac33ba7053db5344fac858d4b8952d77d5",
        "package either": "1.19.0 0e9c71c2167ca323c882b99918929403426e2373ea17242ff5653e0d5e1058be",
        "package equivalent": "1.0.3 00d174d5400e5e8fd687ad1049e2f578285fa914201b1af7e8b112a4546bd826",
        "package errno": "0.3.15 e35d6e78f4cebb90e51d543db8fe41528851d6deeef6ef21ebd4bfdc1e784776",
        "package find-msvc-tools": "0.1.15 1c66915cc5391097de7a2b0b972e8505aa33c0df401fd3a6811dbdb32881ba48",
        "package flatbuffers": "25.12.19 35f6839d7b3b98adde531effaf34f0c2badc6f4735d26fe74709d8e513a96ef3",
        "package foldhash": "0.2.0 77ce24cb58228fbb8aa041425bb1050850ac19177686ea6e0f41a70416f56fdb",
        "package futures-channel": "0.3.34 b1f9e3d69d39e4862ffed03ed071a76f9a13ba1d9109d355b0f0aa6b15e393c4",
        "package futures-core": "0.3.34 92d699e522242e69e3003b94ecc1f960f3a5e015aa7c5d7486e65ad01dd94f5e",
        "package futures-io": "0.3.34 53c0fa8157de1303bfffdaa1cc2a673bfffb60102f76b0ef4441659124373fed",
        "package futures-macro": "0.3.34 9fb9654ba8355388abeb8dcb4fc62f511300867002afc858860463bdd9fe0c44",
        "package futures-sink": "0.3.34 1944426bf7d03f1d14f708785e4b33efd750b36d48a157b836b3efc15ede8e1d",
        "package futures-task": "0.3.34 cd417de3d1d015fc3bfd2b1ea46dfc7bab72ef86f1cc7cc9c78e728b34a6d1fd",
        "package futures-util": "0.3.34 0d50a92467f8ba5dd6e3ee5d4bd04d73ab2e4e1c44474a0674821dfce14b79bc",
        "package getrandom": "0.2.17 ff2abc00be7fca6ebc474524697ae276ad847ad0a6b3faa4bcb027e9a4614ad0 for const-random-macro; 0.3.4 899def5c37c4fd7b2664648c28120ecec138e4d395b459e5ca34f9cce2dd77fd for ahash, rand_core 0.9.5; 0.4.3 300e883d756b2e4ec94e02791f39b04b522276138852cfc41d9fb7e904106099 for jobserver",
        "package half": "2.7.1 6ea2d84b969582b4b1864a92dc5d27cd2b77b622a8d79306834f1be5ba20d84b",
        "package hashbrown": "0.17.1 ed5909b6e89a2db4456e54cd5f673791d7eca6732202bbf2a9cc504fe2f9b84a",
        "package hashbrown: features asked for": "none",
        "package heck": "0.5.0 2304e00983f87ffb38b55b444b5e3b60a884b5d30c0fca7d82fe33449bbe55ea",
        "package iana-time-zone": "0.1.65 e31bc9ad994ba00e440a8aa5c9ef0ec67d5cb5e5cb0cc7f8b744a35b389cc470",
        "package iana-time-zone-haiku": "0.1.2 f31827a206f56af32e590ba56d5d2d085f558508192593743f16b2306495269f",
        "package is_terminal_polyfill": "1.70.2 a6cb138bb79a146c1bd460005623e142ef0181e3d0219cb493e02f7d08a35695",
        "package itoa": "1.0.19 3bd1574e617a9a6c1f8f8181bd7e841e1f20e4277607ef28945765188d6284d4",
        "package jobserver": "0.1.35 1c00acbd29eabad4a2392fa0e921c874934dbbf4194312ad20f04a0ed67a3cb3",
        "package js-sys": "0.3.107 8dc09d2154098bbf4ef54eab6b117a3c24cbbffe94046b16ee6d6d4510584d3a",
        "package libc": "0.2.191 65cd87c9a6d60536580b316ad985726104730a5151c99845f2490428ef91240a",
        "package libm": "0.2.16 b6d2cec3eae94f9f509c767b45932f1ada8350c4bdb85af2fcab4a3c14807981",
        "package libm: features asked for": "default",
        "package linux-raw-sys": "0.12.1 32a66949e030da00e8c7d4434b251670a91556f4144941d37452769c25d58a53",
        "package log": "0.4.35 5d15f86d12da44cd8d4ec3c73984537eb7f4cadcb9776a575a0a8a05ca11005c",
        "package memchr": "2.8.3 cf8baf1c55e62ffcace7a9f06f4bd9cd3f0c4beb022d3b367256b91b87513d98",
        "package num-bigint": "0.5.1 93e7820bc0a80a0238e650327316f929ba18d5be054b647490a3a6a339f3e7c0",
        "package num-complex": "0.4.6 73f88a1307638156682bada9d7604135552957b7818057dcef22705b4d509495",
        "package num-integer": "0.1.47 7ce2d95d4b3734dc35aa2f45e1aa22cd416814592a4f9d9205e11affd5b8e10b",
        "package num-traits": "0.2.19 071dfc062690e90b734c0b2273ce72ad0ffa95f0c74596bc250dcfd960262841",
        "package once_cell": "1.21.4 9f7c3e4beb33f85d45ae3e3a1792185706c8e16d043238c593331cc7cd313b50",
        "package once_cell_polyfill": "1.70.2 384b8ab6d37215f3c5301a95a4accb5d64aa607f1fcb26a11b5303878451b4fe",
        "package pin-project-lite": "0.2.18 c938015719552d665fd0553b90d96cd7ff58e83e4c061ca99e6bb78865a72752",
        "package ppv-lite86": "0.2.21 85eae3c4ed2f50dcfe72643da4befc30deadb458a9b590d720cde2f2b1e97da9",
        "package proc-macro2": "1.0.107 985e7ec9bb745e6ce6535b544d84d6cd6f7ad8bd711c398938ae983b91a766d9",
        "package quote": "1.0.47 1fbf4db142a473a8d80c26bbf18454ed458bf8d26c8219c331daecfdbd079001",
        "package r-efi": "5.3.0 69cdb34c158ceb288df11e18b4bd39de994f6657d83847bdffdbd7f346754b0f for getrandom 0.3.4; 6.0.0 f8dcc9c7d52a811697d2151c701e0d08956f92b0e24136cf4cf27b57a6a0d9bf for getrandom 0.4.3",
        "package rand": "0.9.5 b9ef1d0d795eb7d84685bca4f72f3649f064e6641543d3a8c415898726a57b41",
        "package rand: features asked for": "none",
        "package rand_chacha": "0.9.0 d3022b5f1df60f26e1ffddd6c66e8aa15de382ae63b3a0c1bfc0e4d3e3f325cb",
        "package rand_chacha: features asked for": "none",
        "package rand_core": "0.10.1 63b8176103e19a2643978565ca18b50549f6101881c443590420e4dc998a3c69 for getrandom 0.4.3; 0.9.5 76afc826de14238e6e8c374ddcc1fa19e374fd8dd986b0d2af0d02377261d83c for rand, rand_chacha",
        "package rand_distr": "0.5.1 6a8615d50dcf34fa31f7ab52692afec947c4dd0ab803cc87cb3b0b4570ff7463",
        "package rayon": "1.12.0 fb39b166781f92d482534ef4b4b1b2568f42613b53e5b6c160e24cfbfa30926d",
        "package rayon-core": "1.13.0 22e18b0f0062d30d4230b2e85ff77fdfe4326feb054b9783a3460d8435c8ab91",
        "package rayon: features asked for": "default",
        "package rustc_version": "0.4.1 cfcb3a22ef46e85b45de6ee7e79d063319ebb6594faafcf1c225ea92ab6e9b92",
        "package rustix": "1.1.6 e5e76742e5294153d4dde1207dbec5bdd81eef6fabdc0d2118babadabfd858aa",
        "package rustix: features asked for": "event, fs, process, std, time",
        "package rustversion": "1.0.23 cf54715a573b99ac80df0bc206da022bcd442c974952c7b9720069370852e21f",
        "package safe_arch": "1.2.0 42c6efa15875e6ecb39ca61fb0b0c1a40b84fac5a5ffe71eef7d1000c8eb3f5f",
        "package semver": "1.0.28 8a7852d02fc848982e0c167ef163aaff9cd91dc640ba85e263cb1ce46fae51cd",
        "package serde": "1.0.229 4148590afebada386688f18773da617792bf2ef03ffc1e4cbd2b1d45b023e0ba",
        "package serde: features asked for": "default, derive",
        "package serde_core": "1.0.229 67dca2c9c51e58a4791a4b1ed58308b39c64224d349a935ab5039aa360942a48",
        "package serde_derive": "1.0.229 e7a5d71263a5a7d47b41f6b3f06ba276f10cc18b0931f1799f710578e2309348",
        "package serde_json": "1.0.154 e7e9cc8b1b85264074fbcc02a88680c4096b1e47df8f739dceb03bf482f04bd6",
        "package serde_json: features asked for": "default",
        "package serde_path_to_error": "0.1.20 10a9ff822e371bb5403e391ecd83e182e0e77ba7f6fe0160b795797109d1b457",
        "package serde_path_to_error: features asked for": "default",
        "package shlex": "2.0.1 f8fadd59c855ef2080decdef8ff161eb6661b86933c9d82e5ba29dc602a55aba",
        "package simdutf8": "0.1.5 e3a9fe34e3e7a50316060351f37187a3f546bce95496156754b601a5fa71b76e",
        "package simdutf8: features asked for": "default",
        "package slab": "0.4.12 0c790de23124f9ab44544d7ac05d60440adc586479ce501c1d6d7da3cd8c9cf5",
        "package strsim": "0.11.1 7da8b5736845d9f2fcb837ea5d9e2628564b3b043a70948a3f0b778838c5fb4f",
        "package strsim: features asked for": "default",
        "package syn": "2.0.119 872831b642d1a07999a962a351ed35b955ea2cfc8f3862091e2a240a84f17297 for windows-implement, windows-interface, zerocopy-derive; 3.0.10 4ae9ccbea3a7b0b09443036490c8f34a8b1b760fd345e5c0dae0aac718faea79 for bytemuck_derive, clap_derive, futures-macro, serde_derive, wasm-bindgen-macro-support",
        "package terminal_size": "0.4.4 230a1b821ccbd75b185820a1f1ff7b14d21da1e442e22c0863ea5f08771a8874",
        "package terminal_size: features asked for": "default",
        "package tiny-keccak": "2.0.2 2c9d3793400a45f954c52e73d068316d76b6f4e36977e3fcebb13a2721e80237",
        "package unicode-ident": "1.0.27 a2c754d6c33795a1c324727428e5a7dedb5b06195f9890bdbcba760d3e246563",
        "package utf8parse": "0.2.2 06abde3611657adf66d383f00b093d7faecc7fa57071cce2578660c9f1010821",
        "package version_check": "0.9.5 0b928f33d975fc6ad9f86c8f283853ad26bdd5b10b7f1542aa2fa15e2289105a",
        "package wasi": "0.11.1+wasi-snapshot-preview1 ccf3ec651a847eb01de73ccad15eb7d99f80485de043efb2f370cd654f4ea44b",
        "package wasip2": "1.0.4+wasi-0.2.12 b67efb37e106e55ce722a510d6b5f9c17f083e5fc79afc2badeb12cc313d9487",
        "package wasm-bindgen": "0.2.130 a0181c14ddd6c7b8b0b0132a5f1ea2f32be0d893cd3ea97b6e3b28886b8a3d1c",
        "package wasm-bindgen-macro": "0.2.130 6e931a02a39abdbf66966fc35902b5ed58344750a70885bed4ebb3d8eaf28ed9",
        "package wasm-bindgen-macro-support": "0.2.130 2ca4b54280e455bd831e33a6b8e734baf432fe63fbc35c42ac14ce67a043a53a",
        "package wasm-bindgen-shared": "0.2.130 3b1f9c3798725016c6ee5f2f57869ec0831e8bbc0ab0310a86e787e97f41389e",
        "package wide": "1.7.1 d920ac99c3c8edce110cb8d07dbb324d6d026011dce85b1e9355b70f0adacc4f",
        "package wide: features asked for": "none",
        "package windows-core": "0.62.2 b8e83a14d34d0623b51dce9581199302a221863196a1dde71a7663a4c2be9deb",
        "package windows-implement": "0.60.2 053e2e040ab57b9dc951b72c264860db7eb3b0200ba345b4e4c3b14f67855ddf",
        "package windows-interface": "0.59.3 3f316c4a2570ba26bbec722032c4099d8c8bc095efccdc15688708623367e358",
        "package windows-link": "0.2.1 f0805222e57f7521d6a62e36fa9163bc891acd422f971defe97d64e70d0a4fe5",
        "package windows-result": "0.4.1 7781fa89eaf60850ac3d2da7af8e5242a5ea78d1a11c49bf2910bb5a73853eb5",
        "package windows-strings": "0.5.1 7837d08f69c77cf6b07689544538e017c1bfcf57e34b4c0ff58e6c2cd3b37091",
        "package windows-sys": "0.61.2 ae137229bcbd6cdf0f7b80a31df61766145077ddf49416a728b02cb3921ff3fc",
        "package wit-bindgen": "0.57.1 1ebf944e87a7c253233ad6766e082e3cd714b5d03812acc24c318f549614536e",
        "package zerocopy": "0.8.63 e5fe1f8f1b06191a00962174c61aa5005e0bb391a6d80d07e24d115c01a92ed8",
        "package zerocopy-derive": "0.8.63 863ad3ac83293fb4d740aedbfdc9240dd8d1a50c1099acd76ce80ce7c7230c7f",
        "package zmij": "1.0.23 29666d0abbfad1e3dc4dcf6144730dd3a3ab225bbbdac83319345b1b44ccfc1b",
        "profile * opt-level": "1",
        "profile arrow-array opt-level": "3",
        "profile arrow-buffer opt-level": "3",
        "profile arrow-data opt-level": "3",
        "profile arrow-ipc opt-level": "3",
        "profile arrow-schema opt-level": "3",
        "profile arrow-select opt-level": "3",
        "profile codegen-units": "16",
        "profile corpus codegen-units": "1",
        "profile debug-assertions": "false",
        "profile lto": "false",
        "profile memchr opt-level": "3",
        "profile opt-level": "3",
        "profile overflow-checks": "false",
        "profile panic": "unwind",
        "profile rand_chacha opt-level": "3",
        "profile serde_json opt-level": "3",
        "profile simdutf8 opt-level": "3",
        "rustc": "rustc 1.95.0 (59807616e 2026-04-14)",
        "target": "x86_64-unknown-linux-gnu",
        "target features": "fxsr,sse,sse2"
      }
    },
    "report": {
      "digest": "44de2c5ac9f338e728a9c2251d3c1d5495614580dbb7460a15e4451d43f434d7",
      "parts": {
        "crate artifact: edition": "2024",
        "crate artifact: features asked for": "default",
        "crate artifact: src/error.rs": "01f7ae8e59200be2",
        "crate artifact: src/io.rs": "f07375a65db11039",
        "crate artifact: src/lib.rs": "d57b5e5b59f25a8b",
        "crate artifact: src/stage.rs": "884335974886f599",
        "crate claims: edition": "2024",
        "crate claims: features asked for": "default",
        "crate claims: src/claim.rs": "93759f132e6c091e",
        "crate claims: src/claims.toml": "94b199d24a85696e",
        "crate claims: src/error.rs": "7107cd6a627bc67a",
        "crate claims: src/eval.rs": "474d05775965304e",
        "crate claims: src/formula.rs": "a21e0ecad334786e",
        "crate claims: src/grid.rs": "8088b86bf92dbc01",
        "crate claims: src/lib.rs": "1f7a74783490eff1",
        "crate claims: src/results.rs": "83feb40a54208599",
        "crate claims: src/show.rs": "9a12e53136e8cfcf",
        "crate claims: src/text.rs": "480c114b5ea28884",
        "crate claims: src/verdict.rs": "e8aebfb9a71c792c",
        "crate command: edition": "2024",
        "crate command: features asked for": "default",
        "crate command: src/error.rs": "69146515d6285eab",
        "crate command: src/fake.rs": "766d6098e52a988a",
        "crate command: src/grid.rs": "0c1320ac0c4f78a2",
        "crate command: src/host.rs": "de96081bab049d7a",
        "crate command: src/lib.rs": "fd37b722ac72a18b",
        "crate command: src/paint.rs": "54ca0f8ff937b223",
        "crate corpus: edition": "2024",
        "crate corpus: features asked for": "default",
        "crate corpus: src/annotation.rs": "779089010e34c662",
        "crate corpus: src/arrow.rs": "4f5cf2aecdc95deb",
        "crate corpus: src/bit.rs": "007e6b34b629582c",
        "crate corpus: src/blocks.rs": "c8ea0c6fa15d3a34",
        "crate corpus: src/chunk.rs": "1517ae529b63a59e",
        "crate corpus: src/conll.rs": "d6a69b9924f6256d",
        "crate corpus: src/conll/cells.rs": "247ce972158ccf03",
        "crate corpus: src/conll/form.rs": "cd6ddea4ac1c398b",
        "crate corpus: src/conll/grid.rs": "2230463bc6da1fa0",
        "crate corpus: src/conll/sentence.rs": "559a4eabb19bfd10",
        "crate corpus: src/conllu.rs": "0bf1146e86e3c27e",
        "crate corpus: src/convention.rs": "d71ca560941c8510",
        "crate corpus: src/dataset.rs": "f56029d5935eae90",
        "crate corpus: src/dictionary.rs": "ddbe9c83ce781b37",
        "crate corpus: src/heads.rs": "e5031325067f263a",
        "crate corpus: src/heights.rs": "ad819b169ca2239d",
        "crate corpus: src/iob.rs": "b9b04e3fe474ff61",
        "crate corpus: src/join.rs": "76525f8298b93c5c",
        "crate corpus: src/labels.rs": "467b56741d32a0b2",
        "crate corpus: src/ldc.rs": "4aa69abf7feb4d6b",
        "crate corpus: src/lib.rs": "c73ed407a56d157e",
        "crate corpus: src/lists.rs": "529c64e1623887da",
        "crate corpus: src/names.rs": "849779448021a441",
        "crate corpus: src/propbank.rs": "4cfa8aceb4cd7575",
        "crate corpus: src/rows.rs": "aaa99ee8f8daeb16",
        "crate corpus: src/scan.rs": "2c65ee3e249a2628",
        "crate corpus: src/score.rs": "c1d409479ea66965",
        "crate corpus: src/short.rs": "e2b87042cdc53c3f",
        "crate corpus: src/split.rs": "b70fdfa714eb5b99",
        "crate corpus: src/table.rs": "ba638e8e5263000c",
        "crate corpus: src/tags.rs": "8c001979dcf7d23b",
        "crate corpus: src/task.rs": "8beb50ee51129a99",
        "crate corpus: src/text.rs": "31ba0aaa2c7e6b01",
        "crate corpus: src/tree.rs": "2dadf99f6d3aa673",
        "crate corpus: src/treebank.rs": "b09980bf70c3109c",
        "crate corpus: src/tsv.rs": "abee59859e8f131c",
        "crate corpus: src/vocabulary.rs": "6eab734bf3be7c3e",
        "crate corpus: src/write/conll.rs": "b56e17752215f55c",
        "crate corpus: src/write/ldc.rs": "cca166eec88690a4",
        "crate corpus: src/write/mod.rs": "c2ff13fab18b83ec",
        "crate report: edition": "2024",
        "crate report: features asked for": "default",
        "crate report: src/command.rs": "2cb8ee77a9a61015",
        "crate report: src/contrast.rs": "789180b5c416f371",
        "crate report: src/correlated.rs": "dd79cbd0c02853a6",
        "crate report: src/coverage.rs": "acb09e3248a85fa3",
        "crate report: src/csv.rs": "f706eebe3646df0d",
        "crate report: src/figures/betas.rs": "bc5078e489911fd8",
        "crate report: src/figures/canvas.rs": "5a37fa70baa73488",
        "crate report: src/figures/correlation.rs": "e8ef529bdfe8290d",
        "crate report: src/figures/curves.rs": "3020ef2c7a48f6b8",
        "crate report: src/figures/figure2.rs": "4ab7a721acdeb668",
        "crate report: src/figures/figure3.rs": "7ff5cd2c4dfc53cf",
        "crate report: src/figures/from.rs": "0aa3de4f5d1a7b11",
        "crate report: src/figures/heat.rs": "bf5dd971cd413d48",
        "crate report: src/figures/mod.rs": "aea6cded7ff557bb",
        "crate report: src/figures/pairs.rs": "08d44fb5f9be03e7",
        "crate report: src/figures/plot.rs": "6080a7d551624231",
        "crate report: src/figures/raster.rs": "1786da71e87051ea",
        "crate report: src/figures/scale.rs": "638977ad92954ae0",
        "crate report: src/figures/sharing.rs": "6cf7c052480a5112",
        "crate report: src/figures/style.rs": "52986fac14df11e7",
        "crate report: src/figures/text.rs": "2231104c4c3ecb36",
        "crate report: src/files.rs": "41ab4b79692bf512",
        "crate report: src/html.rs": "79b8d211c4fe440f",
        "crate report: src/html/data.rs": "2dc4812dd2036330",
        "crate report: src/html/table.rs": "a79cc50e5165ce4b",
        "crate report: src/json.rs": "8ab294e0bf259710",
        "crate report: src/latex.rs": "d3b9e64485753e7f",
        "crate report: src/learning.rs": "2a433ad7179df5dc",
        "crate report: src/lib.rs": "8a244e350740ae19",
        "crate report: src/material.rs": "03408fef2ee6e17d",
        "crate report: src/md.rs": "97111c6b840acd97",
        "crate report: src/metrics.rs": "c0259c6d458fb8ea",
        "crate report: src/number.rs": "3785219cd8d07256",
        "crate report: src/outcomes.rs": "366a47476b835df5",
        "crate report: src/page.rs": "41e5e1bdc52c146d",
        "crate report: src/params.rs": "5727a37e188f6fda",
        "crate report: src/published.rs": "54088f7f45bbad70",
        "crate report: src/published.toml": "f180ebac02c668f8",
        "crate report: src/published/cells.rs": "a6451824ab53b65d",
        "crate report: src/report.schema.json": "efcd75135f444981",
        "crate report: src/runs.rs": "b2a61233278a0f10",
        "crate report: src/script.js": "b90f4e4ac75f9152",
        "crate report: src/steps.rs": "ca5aa32d09f70c1c",
        "crate report: src/style.css": "2860c4b98d8be3da",
        "crate report: src/table.rs": "f3b1fa70a8563aa4",
        "crate report: src/tables/annotation.rs": "b86deabfac668f4c",
        "crate report: src/tables/baselines.rs": "5fe018cac8a36481",
        "crate report: src/tables/comparisons.rs": "954bbbd3ed8a16ee",
        "crate report: src/tables/correlations.rs": "6e8e459219d219ec",
        "crate report: src/tables/majority.rs": "7ad7bfd86baaf649",
        "crate report: src/tables/mod.rs": "e949ddbebef8d763",
        "crate report: src/tables/others.rs": "6a48d2109f5c543e",
        "crate report: src/tables/runs.rs": "1ea5d6b07af07ccc",
        "crate report: src/tables/settings.rs": "c2408e37efad7817",
        "crate report: src/tables/table1.rs": "bd639217acf0f8b8",
        "crate report: src/tables/table2.rs": "093a44bba648b3fe",
        "crate report: src/tables/table3.rs": "7feecd0acf6f3157",
        "crate report: src/tables/table4.rs": "6f5d806bdbe6732c",
        "crate report: src/tables/table5.rs": "7fbdcb177868bf42",
        "crate report: src/tables/table6.rs": "4f718098fac69103",
        "crate report: src/tables/unprinted.rs": "b060770c322c7326",
        "crate report: src/tables/unseen.rs": "ad4cccd528115561",
        "crate report: src/tables/words.rs": "5283921f9092a46c",
        "crate report: src/tests/claims.py": "2c510d150e636cc2",
        "crate report: src/texts.rs": "0c91b4a630b07b53",
        "crate report: src/verdicts/mod.rs": "2e774fd89866bf70",
        "crate report: src/verdicts/results.rs": "370f80967db30fd2",
        "crate report: src/verdicts/section.rs": "f83c50472ff8e451",
        "crate report: src/verdicts/show.rs": "ee4a026bf174699a",
        "crate statistics: edition": "2024",
        "crate statistics: features asked for": "default",
        "crate statistics: src/correlation.rs": "1d8b63988487a9e1",
        "crate statistics: src/describe.rs": "1891e71d0c4fe89e",
        "crate statistics: src/dominance.rs": "10baa57b99ff3d12",
        "crate statistics: src/draw.rs": "b5f9346290f6cb1d",
        "crate statistics: src/exchange.rs": "bc3f3daf6f8d35c7",
        "crate statistics: src/holm.rs": "6a3ff08b4f6e3b2d",
        "crate statistics: src/lib.rs": "e64e3ad0bfa61491",
        "crate statistics: src/paired.rs": "6e99bc05029ceafe",
        "crate statistics: src/pooled.rs": "a816c113c4494f83",
        "crate statistics: src/scores.rs": "f5b5802fe64a63fd",
        "crate statistics: src/seeds.rs": "7d67003d298561cd",
        "crate statistics: src/spans.rs": "df3c1f7e62c0f2ea",
        "crate statistics: src/student.rs": "0f88101757c41351",
        "crate statistics: src/tally.rs": "26e7919a5ff6ea9b",
        "fingerprint": "2",
        "package adler2": "2.0.1 320119579fcad9c21884f5c4861d16174d0e06250625266f50fe6898340abefa",
        "package ahash": "0.8.12 5a15f179cd60c4584b8a8c596927aadc462e27f2ca70c04e0071964a73ba7a75",
        "package allocator-api2": "0.2.21 683d7910e743518b0e34f1186f92494becacb047c7b6bf616c96772180fef923",
        "package android_system_properties": "0.1.6 ae221649c9976a6f6c56ae1facf410f3ddb33cc661c4b7b61020a912d4237fbc",
        "package anstream": "1.0.0 824a212faf96e9acacdbd09febd34438f8f711fb84e09a8916013cd7815ca28d",
        "package anstyle": "1.0.14 940b3a0ca603d1eade50a4846a2afffd5ef57a9feac2c0e2ec2e14f9ead76000",
        "package anstyle-parse": "1.0.0 52ce7f38b242319f7cabaa6813055467063ecdc9d355bbb4ce0c68908cd8130e",
        "package anstyle-query": "1.1.5 40c48f72fd53cd289104fc64099abca73db4166ad86ea0b4341abe65af83dadc",
        "package anstyle-wincon": "3.0.11 291e6a250ff86cd4a820112fb8898808a366d8f9f58ce16d1f538353ad55747d",
        "package arrayref": "0.3.9 76a2e8124351fda1ef8aaaa3bbd7ebbcb486bbcd4225aca0aa0d84bb2db8fecb",
        "package arrayvec": "0.7.8 d3fb67a6e08acf24fdeccbac2cb6ac4305825bd1f117462e0e6f2f193345ad56",
        "package arrow-array": "60.1.0 0f3d22a41d3df78b71df0b685af219ae3a94188ab98d6fb29c958eb55c3247f4",
        "package arrow-array: features asked for": "none",
        "package arrow-buffer": "60.1.0 7bd46a530bc1a8e763102fc36c1dc0f51f3ffa150c78e7f5658ccb54b1458ade",
        "package arrow-buffer: features asked for": "none",
        "package arrow-cmp": "60.1.0 1913e57a64fbf2c4502fa6d54b547d6a1ae59e3146cbc15321d47468c937abd1",
        "package arrow-data": "60.1.0 415b7fbc4cf56b080bb5677a4ae74211b5c79e571ed37a1d547633ec07f3b43b",
        "package arrow-ipc": "60.1.0 45f3e766bccf5a0cb57a5de52a4cba450dea5171547c2cb5939b486d08887cba",
        "package arrow-ipc: features asked for": "none",
        "package arrow-schema": "60.1.0 de2c8e714b466404cdc1189e89f892426efea614d938e16c15518c340cd43ba3",
        "package arrow-schema: features asked for": "none",
        "package arrow-select": "60.1.0 a5af3f6656c5f2c6944f93d9a357a7f204c93d5f349385a44cf46c4a26fbcf30",
        "package autocfg": "1.5.1 f2032f911046de80f0a198e0901378627c33f59ea0ac00e363d481118bd70a53",
        "package base64": "0.23.1 ac07cdecf99051d9a5238b80f35af32cdeba5b336e55d957b318b50137e18da5",
        "package bitflags": "2.13.2 3ded4057c258ba199e2d26386d3af3780957ecaee6c4ef4041c6b4b8b97c0b06",
        "package block-buffer": "0.12.1 d2f6c7dbe95a6ed67ad9f18e57daf93a2f034c524b99fd2b76d18fdfeb6660aa",
        "package bumpalo": "3.20.4 87a0cf66fd1eb2fb7b822cb78370d82303750809bc6ba855f3f58e517d3238db",
        "package bytemuck": "1.25.2 95832e849adfb21180ccb6826a99da14e5d266ae5c2e668e1602cf234f153797",
        "package bytemuck_derive": "1.12.1 6a1f896587b6f2c069c73d2f0913e2d590c3990285cd2f0b6aa02b786b4c679c",
        "package bytes": "1.12.2 776dfebd015e2d8732c684a2c71003674ccb49457b539b9e82151ba38e96dd7c",
        "package cc": "1.11.3 02f0e023adb368345ce0ca6cdfc0f24a06554468d0e8503e14a0841de79bfa69",
        "package cfg-if": "1.0.5 4e7648175b45a9a48536d676f68d918270699102aa8dab5496df06904c914600",
        "package chrono": "0.4.45 1aa79e62e7697b8e29b513a68abacf485adcd1fe8284a4316c5ae868e6633327",
        "package clap": "4.6.9 844c5c0b65be192cb68d570cca1b21a6444431d24e39c084dc0336177015337c",
        "package clap: features asked for": "default, derive, wrap_help",
        "package clap_builder": "4.6.7 ec0797fb7aeb1406c84efac526901f7ec3ead2124f946b494e72879d4b54704d",
        "package clap_derive": "4.6.9 b4c174f11f949b9ca8c60580925e282b9cbd5454750e506f08648b2038080cd7",
        "package clap_lex": "1.1.2 e0921b3876b3a1df8a1c9f912e7f94342458022c2e84288015893d83c4d62a79",
        "package colorchoice": "1.0.5 1d07550c9036bf2ae0c684c4297d503f838287c83c53686d05370d0e139ae570",
        "package const-oid": "0.10.3 be95d4a884358a21a199689323c29e9256b4a1b315e22f183d155422041d3a9a",
        "package const-random": "0.1.18 87e00182fe74b066627d63b85fd550ac2998d4b0bd86bfed477a0ae4c7c71359",
        "package const-random-macro": "0.1.16 f9d839f2a20b0aee515dc581a6172f2321f96cab76c1a38a4c584a194955390e",
        "package core-foundation-sys": "0.8.7 773648b94d0e5d620f64f280777445740e61fe701025087ec8b57f45c791888b",
        "package cpufeatures": "0.3.1 5ca28b0ae3115b884660db4118d803791fd6756b6e88f39c0f3f7859060d7566",
        "package crc32fast": "1.5.5 2b929dd2a135771f40afabd1073f85eed59c800b7c61901e5c254270497dad64",
        "package crossbeam-deque": "0.8.8 622f3fc73690be383c7214310406f28a90e6edeadc3cea882f9d71e495b9711a",
        "package crossbeam-epoch": "0.9.21 dc74980687109a3b14c72fd458107bf0baa1da1a1a805e178d15501ba9b86d9d",
        "package crossbeam-utils": "0.8.23 a31eee39dddec8330830986fcd7625edb5a24ec90ea038215273bbc3adb08ac6",
        "package crunchy": "0.2.4 460fbee9c2c2f33933d720630a6a0bac33ba7053db5344fac858d4b8952d77d5",
        "package crypto-common": "0.2.2 ce6e4c961d6cd6c9a86db418387425e8bdeaf05b3c8bc1411e6dca4c252f1453",
        "package data-encoding": "2.11.1 4583a4551df46e2792f82ceeac45e850d2e2d5debba0b91f102385cda5b11f06",
        "package data-encoding: features asked for": "default",
        "package data-url": "0.3.2 be1e0bca6c3637f992fc1cc7cbc52a78c1ef6db076dbf1059c4323d6a2048376",
        "package dejavu": "2.37.0 017b75b5fbc5806d490da36acc5c4d0e4ae1b69890d02f24c268da971813fbc1",
        "package dejavu: features asked for": "default",
        "package digest": "0.11.3 f1dd6dbb5841937940781866fa1281a1ff7bd3bf827091440879f9994983d5c2",
        "package either": "1.19.0 0e9c71c2167ca323c882b99918929403426e2373ea17242ff5653e0d5e1058be",
        "package equivalent": "1.0.3 00d174d5400e5e8fd687ad1049e2f578285fa914201b1af7e8b112a4546bd826",
        "package errno": "0.3.15 e35d6e78f4cebb90e51d543db8fe41528851d6deeef6ef21ebd4bfdc1e784776",
        "package euclid": "0.22.14 f1a05365e3b1c6d1650318537c7460c6923f1abdd272ad6842baa2b509957a06",
        "package fdeflate": "0.3.7 1e6853b52649d4ac5c0bd02320cddc5ba956bdb407c4b75a2c6b75bf51500f8c",
        "package find-msvc-tools": "0.1.15 1c66915cc5391097de7a2b0b972e8505aa33c0df401fd3a6811dbdb32881ba48",
        "package flatbuffers": "25.12.19 35f6839d7b3b98adde531effaf34f0c2badc6f4735d26fe74709d8e513a96ef3",
        "package flate2": "1.1.11 626d4928326b646e70f65ed36fc7cf9f206bdb68a0019ee7c6b4709da4e084c4",
        "package float-cmp": "0.9.0 98de4bbd547a563b716d8dfa9aad1cb19bfab00f4fa09a6a4ed21dbcf44ce9c4",
        "package foldhash": "0.2.0 77ce24cb58228fbb8aa041425bb1050850ac19177686ea6e0f41a70416f56fdb",
        "package font-types": "0.12.7 835ae9d781464a79026cde387f9cbc650c9a4909d7cf7e658b127e3c35d2f35d",
        "package fontdb": "0.24.0 2660c5e9157bf76d2db1294e4a9feba604ef610819a3b591088d0d8392a3290f",
        "package futures-channel": "0.3.34 b1f9e3d69d39e4862ffed03ed071a76f9a13ba1d9109d355b0f0aa6b15e393c4",
        "package futures-core": "0.3.34 92d699e522242e69e3003b94ecc1f960f3a5e015aa7c5d7486e65ad01dd94f5e",
        "package futures-io": "0.3.34 53c0fa8157de1303bfffdaa1cc2a673bfffb60102f76b0ef4441659124373fed",
        "package futures-macro": "0.3.34 9fb9654ba8355388abeb8dcb4fc62f511300867002afc858860463bdd9fe0c44",
        "package futures-sink": "0.3.34 1944426bf7d03f1d14f708785e4b33efd750b36d48a157b836b3efc15ede8e1d",
        "package futures-task": "0.3.34 cd417de3d1d015fc3bfd2b1ea46dfc7bab72ef86f1cc7cc9c78e728b34a6d1fd",
        "package futures-util": "0.3.34 0d50a92467f8ba5dd6e3ee5d4bd04d73ab2e4e1c44474a0674821dfce14b79bc",
        "package getrandom": "0.2.17 ff2abc00be7fca6ebc474524697ae276ad847ad0a6b3faa4bcb027e9a4614ad0 for const-random-macro; 0.3.4 899def5c37c4fd7b2664648c28120ecec138e4d395b459e5ca34f9cce2dd77fd for ahash, rand_core 0.9.5; 0.4.3 300e883d756b2e4ec94e02791f39b04b522276138852cfc41d9fb7e904106099 for jobserver",
        "package half": "2.7.1 6ea2d84b969582b4b1864a92dc5d27cd2b77b622a8d79306834f1be5ba20d84b",
        "package harfrust": "0.12.0 c03d949a14aa089bbb282f7dd76a498a7f684428e4257202efc119ec010376f9",
        "package hashbrown": "0.17.1 ed5909b6e89a2db4456e54cd5f673791d7eca6732202bbf2a9cc504fe2f9b84a",
        "package hashbrown: features asked for": "none",
        "package heck": "0.5.0 2304e00983f87ffb38b55b444b5e3b60a884b5d30c0fca7d82fe33449bbe55ea",
        "package hybrid-array": "0.4.15 27f864f10dfb56725ce5ce5472bc52252c8f93a4ab86327122cebf62c5f59a17",
        "package iana-time-zone": "0.1.65 e31bc9ad994ba00e440a8aa5c9ef0ec67d5cb5e5cb0cc7f8b744a35b389cc470",
        "package iana-time-zone-haiku": "0.1.2 f31827a206f56af32e590ba56d5d2d085f558508192593743f16b2306495269f",
        "package imagesize": "0.15.0 65b27460c2c92b037f3f94c538ed9a3342f3fdf923606781629ccb35f82d042a",
        "package indexmap": "2.14.2 cc4e190f5d26ca7051642629da2c52fc03bde85a03197c99408dcd291734c855",
        "package is_terminal_polyfill": "1.70.2 a6cb138bb79a146c1bd460005623e142ef0181e3d0219cb493e02f7d08a35695",
        "package itoa": "1.0.19 3bd1574e617a9a6c1f8f8181bd7e841e1f20e4277607ef28945765188d6284d4",
        "package jobserver": "0.1.35 1c00acbd29eabad4a2392fa0e921c874934dbbf4194312ad20f04a0ed67a3cb3",
        "package js-sys": "0.3.107 8dc09d2154098bbf4ef54eab6b117a3c24cbbffe94046b16ee6d6d4510584d3a",
        "package kurbo": "0.13.1 4b60dfc32f652b926df6192e55525b16d186c69d47876c3ead4da5cc9f8450e2",
        "package libc": "0.2.191 65cd87c9a6d60536580b316ad985726104730a5151c99845f2490428ef91240a",
        "package libm": "0.2.16 b6d2cec3eae94f9f509c767b45932f1ada8350c4bdb85af2fcab4a3c14807981",
        "package libm: features asked for": "default",
        "package linux-raw-sys": "0.12.1 32a66949e030da00e8c7d4434b251670a91556f4144941d37452769c25d58a53",
        "package log": "0.4.35 5d15f86d12da44cd8d4ec3c73984537eb7f4cadcb9776a575a0a8a05ca11005c",
        "package maud": "0.27.0 8156733e27020ea5c684db5beac5d1d611e1272ab17901a49466294b84fc217e",
        "package maud: features asked for": "default",
        "package maud_macros": "0.27.0 7261b00f3952f617899bc012e3dbd56e4f0110a038175929fa5d18e5a19913ca",
        "package memchr": "2.8.3 cf8baf1c55e62ffcace7a9f06f4bd9cd3f0c4beb022d3b367256b91b87513d98",
        "package miniz_oxide": "0.8.9 1fa76a2c86f704bdb222d66965fb3d63269ce38518b83cb0575fca855ebb6316 for png; 0.9.1 b63fbc4a50860e98e7b2aa7804ded1db5cbc3aff9193adaff57a6931bf7c4b4c for flate2",
        "package num-bigint": "0.5.1 93e7820bc0a80a0238e650327316f929ba18d5be054b647490a3a6a339f3e7c0",
        "package num-complex": "0.4.6 73f88a1307638156682bada9d7604135552957b7818057dcef22705b4d509495",
        "package num-integer": "0.1.47 7ce2d95d4b3734dc35aa2f45e1aa22cd416814592a4f9d9205e11affd5b8e10b",
        "package num-traits": "0.2.19 071dfc062690e90b734c0b2273ce72ad0ffa95f0c74596bc250dcfd960262841",
        "package once_cell": "1.21.4 9f7c3e4beb33f85d45ae3e3a1792185706c8e16d043238c593331cc7cd313b50",
        "package once_cell_polyfill": "1.70.2 384b8ab6d37215f3c5301a95a4accb5d64aa607f1fcb26a11b5303878451b4fe",
        "package pico-args": "0.5.0 5be167a7af36ee22fe3115051bc51f6e6c7054c9348e28deb4f49bd6f705a315",
        "package pin-project-lite": "0.2.18 c938015719552d665fd0553b90d96cd7ff58e83e4c061ca99e6bb78865a72752",
        "package png": "0.18.1 60769b8b31b2a9f263dae2776c37b1b28ae246943cf719eb6946a1db05128a61",
        "package png: features asked for": "default",
        "package polycool": "0.4.0 50596ddc09eb5ad5f75cacd40209568e66df71baf86e1499a0e99c4cff12a5a6",
        "package ppv-lite86": "0.2.21 85eae3c4ed2f50dcfe72643da4befc30deadb458a9b590d720cde2f2b1e97da9",
        "package proc-macro2": "1.0.107 985e7ec9bb745e6ce6535b544d84d6cd6f7ad8bd711c398938ae983b91a766d9",
        "package proc-macro2-diagnostics": "0.10.1 af066a9c399a26e020ada66a034357a868728e72cd426f3adcd35f80d88d88c8",
        "package quote": "1.0.47 1fbf4db142a473a8d80c26bbf18454ed458bf8d26c8219c331daecfdbd079001",
        "package r-efi": "5.3.0 69cdb34c158ceb288df11e18b4bd39de994f6657d83847bdffdbd7f346754b0f for getrandom 0.3.4; 6.0.0 f8dcc9c7d52a811697d2151c701e0d08956f92b0e24136cf4cf27b57a6a0d9bf for getrandom 0.4.3",
        "package rand": "0.9.5 b9ef1d0d795eb7d84685bca4f72f3649f064e6641543d3a8c415898726a57b41",
        "package rand: features asked for": "none",
        "package rand_chacha": "0.10.0 3e6af7f3e25ded52c41df4e0b1af2d047e45896c2f3281792ed68a1c243daedb for statistics; 0.9.0 d3022b5f1df60f26e1ffddd6c66e8aa15de382ae63b3a0c1bfc0e4d3e3f325cb for rand",
        "package rand_chacha: features asked for": "none",
        "package rand_core": "0.10.1 63b8176103e19a2643978565ca18b50549f6101881c443590420e4dc998a3c69 for getrandom 0.4.3, rand_chacha 0.10.0; 0.9.5 76afc826de14238e6e8c374ddcc1fa19e374fd8dd986b0d2af0d02377261d83c for rand, rand_chacha 0.9.0",
        "package rand_distr": "0.5.1 6a8615d50dcf34fa31f7ab52692afec947c4dd0ab803cc87cb3b0b4570ff7463",
        "package rayon": "1.12.0 fb39b166781f92d482534ef4b4b1b2568f42613b53e5b6c160e24cfbfa30926d",
        "package rayon-core": "1.13.0 22e18b0f0062d30d4230b2e85ff77fdfe4326feb054b9783a3460d8435c8ab91",
        "package rayon: features asked for": "default",
        "package read-fonts": "0.41.0 046a7d674daf459825b32f5062056d6882db0d2f5a479fbd76ccfc870ac18709",
        "package resvg": "0.49.0 1572844b6727a1bf842190e9947641a68ac44bed83f50afb4bd1407a2564bee8",
        "package resvg: features asked for": "text",
        "package rgb": "0.8.53 47b34b781b31e5d73e9fbc8689c70551fd1ade9a19e3e28cfec8580a79290cc4",
        "package roxmltree": "0.21.2 9da7f59328b09405b181fee1018925fad50f157afb43c0c0f5c522c256dd5907",
        "package rustc_version": "0.4.1 cfcb3a22ef46e85b45de6ee7e79d063319ebb6594faafcf1c225ea92ab6e9b92",
        "package rustix": "1.1.6 e5e76742e5294153d4dde1207dbec5bdd81eef6fabdc0d2118babadabfd858aa",
        "package rustix: features asked for": "event, fs, process, std, time",
        "package rustversion": "1.0.23 cf54715a573b99ac80df0bc206da022bcd442c974952c7b9720069370852e21f",
        "package safe_arch": "1.2.0 42c6efa15875e6ecb39ca61fb0b0c1a40b84fac5a5ffe71eef7d1000c8eb3f5f",
        "package semver": "1.0.28 8a7852d02fc848982e0c167ef163aaff9cd91dc640ba85e263cb1ce46fae51cd",
        "package serde": "1.0.229 4148590afebada386688f18773da617792bf2ef03ffc1e4cbd2b1d45b023e0ba",
        "package serde: features asked for": "default, derive",
        "package serde_core": "1.0.229 67dca2c9c51e58a4791a4b1ed58308b39c64224d349a935ab5039aa360942a48",
        "package serde_derive": "1.0.229 e7a5d71263a5a7d47b41f6b3f06ba276f10cc18b0931f1799f710578e2309348",
        "package serde_json": "1.0.154 e7e9cc8b1b85264074fbcc02a88680c4096b1e47df8f739dceb03bf482f04bd6",
        "package serde_json: features asked for": "default",
        "package serde_path_to_error": "0.1.20 10a9ff822e371bb5403e391ecd83e182e0e77ba7f6fe0160b795797109d1b457",
        "package serde_path_to_error: features asked for": "default",
        "package serde_spanned": "1.1.3 9c187e0a369471c550af028cba56d4f4fa2a489ad28151ae95a4d340a2a8b782",
        "package sha2": "0.11.1 47d7069beb7d6ac7b9acd1039986e73443f24234f41074da099d6f994ac9ad19",
        "package sha2: features asked for": "none",
        "package shlex": "2.0.1 f8fadd59c855ef2080decdef8ff161eb6661b86933c9d82e5ba29dc602a55aba",
        "package simd-adler32": "0.3.10 3a219298ac11a56ea9a6d2120044824d6f01aeb034955e7af7bc16858527deea",
        "package simdutf8": "0.1.5 e3a9fe34e3e7a50316060351f37187a3f546bce95496156754b601a5fa71b76e",
        "package simdutf8: features asked for": "default",
        "package simplecss": "0.2.2 7a9c6883ca9c3c7c90e888de77b7a5c849c779d25d74a1269b0218b14e8b136c",
        "package siphasher": "1.0.4 33f4fe9184a62d842c9ef383018f3306d8ba224fd9d836f56d7288308847c256",
        "package skrifa": "0.44.0 819ab7d62b1d3e72d9d9dea5650bac30424f9111364bb94928dbf5ecad1baa68",
        "package slab": "0.4.12 0c790de23124f9ab44544d7ac05d60440adc586479ce501c1d6d7da3cd8c9cf5",
        "package slotmap": "1.1.1 bdd58c3c93c3d278ca835519292445cb4b0d4dc59ccfdf7ceadaab3f8aeb4038",
        "package smallvec": "1.16.6 3244542535d5de959d90ec55d1b5ff0fd2bb7b1310223907d5f11932847f7b59",
        "package smallvec: features asked for": "default",
        "package strict-num": "0.1.1 6637bab7722d379c8b41ba849228d680cc12d0a45ba1fa2b48f2a30577a06731",
        "package strsim": "0.11.1 7da8b5736845d9f2fcb837ea5d9e2628564b3b043a70948a3f0b778838c5fb4f",
        "package strsim: features asked for": "default",
        "package svgtypes": "0.16.2 9f12b12995e3638c70618c1facb1ce65302f6a6f706b675f07c58a5d7391120e",
        "package syn": "2.0.119 872831b642d1a07999a962a351ed35b955ea2cfc8f3862091e2a240a84f17297 for maud_macros, proc-macro2-diagnostics, windows-implement, windows-interface, zerocopy-derive; 3.0.10 4ae9ccbea3a7b0b09443036490c8f34a8b1b760fd345e5c0dae0aac718faea79 for bytemuck_derive, clap_derive, futures-macro, serde_derive, wasm-bindgen-macro-support",
        "package terminal_size": "0.4.4 230a1b821ccbd75b185820a1f1ff7b14d21da1e442e22c0863ea5f08771a8874",
        "package terminal_size: features asked for": "default",
        "package tiny-keccak": "2.0.2 2c9d3793400a45f954c52e73d068316d76b6f4e36977e3fcebb13a2721e80237",
        "package tiny-skia": "0.12.0 47ffee5eaaf5527f630fb0e356b90ebdec84d5d18d937c5e440350f88c5a91ea",
        "package tiny-skia-path": "0.12.0 edca365c3faccca67d06593c5980fa6c57687de727a03131735bb85f01fdeeb9",
        "package tinyvec": "1.13.3 fd3ca314f692efd6c868f8408f53fe444634a845f96c028b97d35f6a1f79f0ee",
        "package toml": "1.2.1+spec-1.1.0 d5755c51863cdac711f1956baf8eb9588e060755f7d3c4c979e70ea1e1f32cd7",
        "package toml: features asked for": "default",
        "package toml_datetime": "1.1.3+spec-1.1.0 173f25c883cd2176a2d8212155638c0a60d484a9d84546d270866f40f56b6e49",
        "package toml_parser": "1.1.5+spec-1.1.0 baa693a8032d7e1cada7d0041e96126df243179ff061456783ac7f12bda4744c",
        "package toml_writer": "1.2.0+spec-1.1.0 009dbb7700f11c55ef83aebbe4c0e9cf1f1ac0844bd8d6f00dc38f302026e13a",
        "package typenum": "1.20.1 b6f5e870be6c3b371b77fe0ee0bafb859fa4964b4404c27de1d380043c4dda20",
        "package unicode-bidi": "0.3.18 5c1cb5db39152898a79168971543b1cb5020dff7fe43c8dc468b0885f5e29df5",
        "package unicode-ident": "1.0.27 a2c754d6c33795a1c324727428e5a7dedb5b06195f9890bdbcba760d3e246563",
        "package unicode-script": "0.5.9 aa04c955db05429d464c74d495c1ee677e1866e783a4c3747f9c0cef7756cabf",
        "package unicode-vo": "0.1.0 b1d386ff53b415b7fe27b50bb44679e2cc4660272694b7b6f3326d8480823a94",
        "package usvg": "0.49.0 d09b73ee83641d390ad7ffd9000f347b16eb128e437675b6ff277ea5c7fcf22c",
        "package utf8parse": "0.2.2 06abde3611657adf66d383f00b093d7faecc7fa57071cce2578660c9f1010821",
        "package version_check": "0.9.5 0b928f33d975fc6ad9f86c8f283853ad26bdd5b10b7f1542aa2fa15e2289105a",
        "package wasi": "0.11.1+wasi-snapshot-preview1 ccf3ec651a847eb01de73ccad15eb7d99f80485de043efb2f370cd654f4ea44b",
        "package wasip2": "1.0.4+wasi-0.2.12 b67efb37e106e55ce722a510d6b5f9c17f083e5fc79afc2badeb12cc313d9487",
        "package wasm-bindgen": "0.2.130 a0181c14ddd6c7b8b0b0132a5f1ea2f32be0d893cd3ea97b6e3b28886b8a3d1c",
        "package wasm-bindgen-macro": "0.2.130 6e931a02a39abdbf66966fc35902b5ed58344750a70885bed4ebb3d8eaf28ed9",
        "package wasm-bindgen-macro-support": "0.2.130 2ca4b54280e455bd831e33a6b8e734baf432fe63fbc35c42ac14ce67a043a53a",
        "package wasm-bindgen-shared": "0.2.130 3b1f9c3798725016c6ee5f2f57869ec0831e8bbc0ab0310a86e787e97f41389e",
        "package wide": "1.7.1 d920ac99c3c8edce110cb8d07dbb324d6d026011dce85b1e9355b70f0adacc4f",
        "package wide: features asked for": "none",
        "package windows-core": "0.62.2 b8e83a14d34d0623b51dce9581199302a221863196a1dde71a7663a4c2be9deb",
        "package windows-implement": "0.60.2 053e2e040ab57b9dc951b72c264860db7eb3b0200ba345b4e4c3b14f67855ddf",
        "package windows-interface": "0.59.3 3f316c4a2570ba26bbec722032c4099d8c8bc095efccdc15688708623367e358",
        "package windows-link": "0.2.1 f0805222e57f7521d6a62e36fa9163bc891acd422f971defe97d64e70d0a4fe5",
        "package windows-result": "0.4.1 7781fa89eaf60850ac3d2da7af8e5242a5ea78d1a11c49bf2910bb5a73853eb5",
        "package windows-strings": "0.5.1 7837d08f69c77cf6b07689544538e017c1bfcf57e34b4c0ff58e6c2cd3b37091",
        "package windows-sys": "0.61.2 ae137229bcbd6cdf0f7b80a31df61766145077ddf49416a728b02cb3921ff3fc",
        "package winnow": "1.0.5 8c3b93199df0ab874cdf0c6a94f0a0dc3423fe41f1cafb62b8bd7b1deb277aef",
        "package wit-bindgen": "0.57.1 1ebf944e87a7c253233ad6766e082e3cd714b5d03812acc24c318f549614536e",
        "package xmlwriter": "0.1.0 ec7a2a501ed189703dba8b08142f057e887dfc4b2cc4db2d343ac6376ba3e0b9",
        "package zerocopy": "0.8.63 e5fe1f8f1b06191a00962174c61aa5005e0bb391a6d80d07e24d115c01a92ed8",
        "package zerocopy-derive": "0.8.63 863ad3ac83293fb4d740aedbfdc9240dd8d1a50c1099acd76ce80ce7c7230c7f",
        "package zlib-rs": "0.6.8 b268e58e7c693d7c271f93ffc4ba3b380412554231c85bf61ca7af91042a4112",
        "package zmij": "1.0.23 29666d0abbfad1e3dc4dcf6144730dd3a3ab225bbbdac83319345b1b44ccfc1b",
        "profile * opt-level": "1",
        "profile arrow-array opt-level": "3",
        "profile arrow-buffer opt-level": "3",
        "profile arrow-data opt-level": "3",
        "profile arrow-ipc opt-level": "3",
        "profile arrow-schema opt-level": "3",
        "profile arrow-select opt-level": "3",
        "profile codegen-units": "16",
        "profile corpus codegen-units": "1",
        "profile debug-assertions": "false",
        "profile lto": "false",
        "profile memchr opt-level": "3",
        "profile opt-level": "3",
        "profile overflow-checks": "false",
        "profile panic": "unwind",
        "profile rand_chacha opt-level": "3",
        "profile serde_json opt-level": "3",
        "profile simdutf8 opt-level": "3",
        "profile tiny-skia opt-level": "3",
        "profile toml opt-level": "3",
        "profile toml_parser opt-level": "3",
        "rustc": "rustc 1.95.0 (59807616e 2026-04-14)",
        "target": "x86_64-unknown-linux-gnu",
        "target features": "fxsr,sse,sse2"
      }
    },
    "train": {
      "digest": "7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b",
      "parts": {
        "crate artifact: edition": "2024",
        "crate artifact: features asked for": "default",
        "crate artifact: src/error.rs": "01f7ae8e59200be2",
        "crate artifact: src/io.rs": "f07375a65db11039",
        "crate artifact: src/lib.rs": "d57b5e5b59f25a8b",
        "crate artifact: src/stage.rs": "884335974886f599",
        "crate corpus: edition": "2024",
        "crate corpus: features asked for": "default",
        "crate corpus: src/annotation.rs": "779089010e34c662",
        "crate corpus: src/arrow.rs": "4f5cf2aecdc95deb",
        "crate corpus: src/bit.rs": "007e6b34b629582c",
        "crate corpus: src/blocks.rs": "c8ea0c6fa15d3a34",
        "crate corpus: src/chunk.rs": "1517ae529b63a59e",
        "crate corpus: src/conll.rs": "d6a69b9924f6256d",
        "crate corpus: src/conll/cells.rs": "247ce972158ccf03",
        "crate corpus: src/conll/form.rs": "cd6ddea4ac1c398b",
        "crate corpus: src/conll/grid.rs": "2230463bc6da1fa0",
        "crate corpus: src/conll/sentence.rs": "559a4eabb19bfd10",
        "crate corpus: src/conllu.rs": "0bf1146e86e3c27e",
        "crate corpus: src/convention.rs": "d71ca560941c8510",
        "crate corpus: src/dataset.rs": "f56029d5935eae90",
        "crate corpus: src/dictionary.rs": "ddbe9c83ce781b37",
        "crate corpus: src/heads.rs": "e5031325067f263a",
        "crate corpus: src/heights.rs": "ad819b169ca2239d",
        "crate corpus: src/iob.rs": "b9b04e3fe474ff61",
        "crate corpus: src/join.rs": "76525f8298b93c5c",
        "crate corpus: src/labels.rs": "467b56741d32a0b2",
        "crate corpus: src/ldc.rs": "4aa69abf7feb4d6b",
        "crate corpus: src/lib.rs": "c73ed407a56d157e",
        "crate corpus: src/lists.rs": "529c64e1623887da",
        "crate corpus: src/names.rs": "849779448021a441",
        "crate corpus: src/propbank.rs": "4cfa8aceb4cd7575",
        "crate corpus: src/rows.rs": "aaa99ee8f8daeb16",
        "crate corpus: src/scan.rs": "2c65ee3e249a2628",
        "crate corpus: src/score.rs": "c1d409479ea66965",
        "crate corpus: src/short.rs": "e2b87042cdc53c3f",
        "crate corpus: src/split.rs": "b70fdfa714eb5b99",
        "crate corpus: src/table.rs": "ba638e8e5263000c",
        "crate corpus: src/tags.rs": "8c001979dcf7d23b",
        "crate corpus: src/task.rs": "8beb50ee51129a99",
        "crate corpus: src/text.rs": "31ba0aaa2c7e6b01",
        "crate corpus: src/tree.rs": "2dadf99f6d3aa673",
        "crate corpus: src/treebank.rs": "b09980bf70c3109c",
        "crate corpus: src/tsv.rs": "abee59859e8f131c",
        "crate corpus: src/vocabulary.rs": "6eab734bf3be7c3e",
        "crate corpus: src/write/conll.rs": "b56e17752215f55c",
        "crate corpus: src/write/ldc.rs": "cca166eec88690a4",
        "crate corpus: src/write/mod.rs": "c2ff13fab18b83ec",
        "crate learn: edition": "2024",
        "crate learn: features asked for": "default",
        "crate learn: src/checkpoint.rs": "b9666e8d130bf626",
        "crate learn: src/data.rs": "0ab709cb83d35782",
        "crate learn: src/learner.rs": "c2a8a2be74f13fb4",
        "crate learn: src/lib.rs": "be3b7ba7183b1293",
        "crate learn: src/params.rs": "adf343e3f13db962",
        "crate learn: src/sampling.rs": "b694c8cd4316320e",
        "crate learn: src/state.rs": "40aa281ff6848ccf",
        "crate learn: src/stopping.rs": "beb2a66fbc3f1665",
        "crate learn: src/update.rs": "1aa9bc503e85c8e7",
        "crate nn: edition": "2024",
        "crate nn: features asked for": "default",
        "crate nn: src/aligned.rs": "85459973624ca6f2",
        "crate nn: src/backward.rs": "4440543f39a625fc",
        "crate nn: src/backward/direct.rs": "8ae4d8c7c570297c",
        "crate nn: src/backward/published.rs": "7873ce80d7627fe2",
        "crate nn: src/chars.rs": "700ac9b6f323f1b0",
        "crate nn: src/chars/coupled.rs": "35c7f3113b3dfb55",
        "crate nn: src/config.rs": "16daba21398e7bbe",
        "crate nn: src/coupled.rs": "39e1113d573666ca",
        "crate nn: src/definition.rs": "85adc13e5959211f",
        "crate nn: src/definition/published.rs": "43616173fcbfe90a",
        "crate nn: src/file.rs": "66f67b0da9c06407",
        "crate nn: src/forward.rs": "228bc75aedc9d099",
        "crate nn: src/forward/published.rs": "dca62804a8c92099",
        "crate nn: src/gradient.rs": "4a132838284d0ff7",
        "crate nn: src/head.rs": "770109958c09bf1b",
        "crate nn: src/initial.rs": "00cd55dd161c464d",
        "crate nn: src/kernels/apart.rs": "6a79dae495d51c15",
        "crate nn: src/kernels/cell.rs": "ad34d8421d3adeb3",
        "crate nn: src/kernels/coupled.rs": "bde59a8765fc4673",
        "crate nn: src/kernels/lanes.rs": "dadd6a5abb2460a8",
        "crate nn: src/kernels/matrix.rs": "69d12a0b4431a79b",
        "crate nn: src/kernels/mod.rs": "fa2860e63076cdf2",
        "crate nn: src/kernels/normal.rs": "637e9f97c997d32a",
        "crate nn: src/kernels/vector.rs": "b16de3e58c27cb1c",
        "crate nn: src/kernels/x86.rs": "6d1585ef89fbfa32",
        "crate nn: src/layout.rs": "b0dc3d73088cb43f",
        "crate nn: src/lib.rs": "4bc8752e553a8c02",
        "crate nn: src/lstm.rs": "b13ecf08e6772c55",
        "crate nn: src/network.rs": "5c58e443fe3e2120",
        "crate nn: src/noise.rs": "6748053df5e49d82",
        "crate nn: src/omega.rs": "151e05b5b576c801",
        "crate nn: src/omega/published.rs": "6f728889baa6c5df",
        "crate nn: src/optimizer.rs": "222712734a4d5e07",
        "crate nn: src/pass.rs": "80b8c22f87799f47",
        "crate nn: src/route.rs": "228452ff576833f8",
        "crate nn: src/semantics.rs": "683b129049ca792f",
        "crate nn: src/tagger.rs": "5f632de98560cc6a",
        "crate nn: src/team.rs": "052e65cb773f4758",
        "crate nn: src/trainer.rs": "02b3650ee0786559",
        "crate nn: src/words.rs": "bf6f10ab74391e8c",
        "crate search: edition": "2024",
        "crate search: features asked for": "default",
        "crate search: src/lib.rs": "9bc96ae6095a6386",
        "crate search: src/ranking.rs": "913573dad13cdd26",
        "crate search: src/rungs.rs": "75158ca525a64ddc",
        "crate search: src/setting.rs": "028644903781546c",
        "crate search: src/space.rs": "cfc60082e309e6c2",
        "crate train: dependencies": "gemm optional",
        "crate train: edition": "2024",
        "crate train: features": "gemm = [dep:gemm]",
        "crate train: features asked for": "default",
        "crate train: src/lib.rs": "32fedadda0849fce",
        "crate train: src/tables.rs": "593170046b3195cb",
        "fingerprint": "2",
        "package ahash": "0.8.12 5a15f179cd60c4584b8a8c596927aadc462e27f2ca70c04e0071964a73ba7a75",
        "package aho-corasick": "1.1.5 c982642fa9e8606056828ee9a8505737230110bb1099153c79efe865c59d12ba",
        "package allocator-api2": "0.2.21 683d7910e743518b0e34f1186f92494becacb047c7b6bf616c96772180fef923",
        "package android_system_properties": "0.1.6 ae221649c9976a6f6c56ae1facf410f3ddb33cc661c4b7b61020a912d4237fbc",
        "package arrayvec": "0.7.8 d3fb67a6e08acf24fdeccbac2cb6ac4305825bd1f117462e0e6f2f193345ad56",
        "package arrow-array": "60.1.0 0f3d22a41d3df78b71df0b685af219ae3a94188ab98d6fb29c958eb55c3247f4",
        "package arrow-array: features asked for": "none",
        "package arrow-buffer": "60.1.0 7bd46a530bc1a8e763102fc36c1dc0f51f3ffa150c78e7f5658ccb54b1458ade",
        "package arrow-buffer: features asked for": "none",
        "package arrow-cmp": "60.1.0 1913e57a64fbf2c4502fa6d54b547d6a1ae59e3146cbc15321d47468c937abd1",
        "package arrow-data": "60.1.0 415b7fbc4cf56b080bb5677a4ae74211b5c79e571ed37a1d547633ec07f3b43b",
        "package arrow-ipc": "60.1.0 45f3e766bccf5a0cb57a5de52a4cba450dea5171547c2cb5939b486d08887cba",
        "package arrow-ipc: features asked for": "none",
        "package arrow-schema": "60.1.0 de2c8e714b466404cdc1189e89f892426efea614d938e16c15518c340cd43ba3",
        "package arrow-schema: features asked for": "none",
        "package arrow-select": "60.1.0 a5af3f6656c5f2c6944f93d9a357a7f204c93d5f349385a44cf46c4a26fbcf30",
        "package autocfg": "1.5.1 f2032f911046de80f0a198e0901378627c33f59ea0ac00e363d481118bd70a53",
        "package base64": "0.13.1 9e1b586273c5702936fe7b7d6896644d8be71e6314cfe09d3167c95f712589e8",
        "package bit-set": "0.8.0 08807e080ed7f9d5433fa9b275196cfc35414f66a0c79d864dc51a0d825231a3",
        "package bit-vec": "0.8.0 5e764a1d40d510daf35e07be9eb06e75770908c27d411ee6c92109c9840eaaf7",
        "package bitflags": "2.13.2 3ded4057c258ba199e2d26386d3af3780957ecaee6c4ef4041c6b4b8b97c0b06",
        "package blake3": "1.8.7 6d9e454fc11f76977dc803893aff6304ed33d6a26efae8696573bea74baa27ae",
        "package blake3: features asked for": "default",
        "package bumpalo": "3.20.4 87a0cf66fd1eb2fb7b822cb78370d82303750809bc6ba855f3f58e517d3238db",
        "package bytemuck": "1.25.2 95832e849adfb21180ccb6826a99da14e5d266ae5c2e668e1602cf234f153797",
        "package bytemuck_derive": "1.12.1 6a1f896587b6f2c069c73d2f0913e2d590c3990285cd2f0b6aa02b786b4c679c",
        "package byteorder": "1.5.0 1fd0f2584146f6f2ef48085050886acf353beff7305ebd1ae69500e27c67f64b",
        "package bytes": "1.12.2 776dfebd015e2d8732c684a2c71003674ccb49457b539b9e82151ba38e96dd7c",
        "package candle-core": "0.11.1 d11c8be87cfbaef9ebb62fb3f850d1fc8e00cc1d11d393fdbe55a4d5c2cdb325",
        "package candle-core: features asked for": "none",
        "package candle-nn": "0.11.1 437fabe77547c2447c7bdf3cc946e19db29a2832440176b419f77c80b0a9a05e",
        "package candle-nn: features asked for": "none",
        "package castaway": "0.2.4 dec551ab6e7578819132c713a93c022a05d60159dc86e7a7050223577484c55a",
        "package cc": "1.11.3 02f0e023adb368345ce0ca6cdfc0f24a06554468d0e8503e14a0841de79bfa69",
        "package cfg-if": "1.0.5 4e7648175b45a9a48536d676f68d918270699102aa8dab5496df06904c914600",
        "package cfg_aliases": "0.2.2 f079e83a288787bcd14a6aea84cee5c87a67c5a3e660c30f557a3d24761b3527",
        "package chacha20": "0.10.2 65c35e4b699c7e15ccbe7ee35c005e4fc0a278d22238a2857e6ce2dadeda1b06",
        "package chrono": "0.4.45 1aa79e62e7697b8e29b513a68abacf485adcd1fe8284a4316c5ae868e6633327",
        "package compact_str": "0.9.1 9dfdd1c2274d9aa354115b09dc9a901d6c5576818cdf70d14cae2bdb47df00ab",
        "package const-random": "0.1.18 87e00182fe74b066627d63b85fd550ac2998d4b0bd86bfed477a0ae4c7c71359",
        "package const-random-macro": "0.1.16 f9d839f2a20b0aee515dc581a6172f2321f96cab76c1a38a4c584a194955390e",
        "package constant_time_eq": "0.4.2 3d52eff69cd5e647efe296129160853a42795992097e8af39800e1060caeea9b for blake3; 0.6.1 9eb6feb175df65d0a3ccd3e73484e940d0ac664e8034f0519fd49a93db3071d9 for zip",
        "package core-foundation-sys": "0.8.7 773648b94d0e5d620f64f280777445740e61fe701025087ec8b57f45c791888b",
        "package cpufeatures": "0.3.1 5ca28b0ae3115b884660db4118d803791fd6756b6e88f39c0f3f7859060d7566",
        "package crc32fast": "1.5.5 2b929dd2a135771f40afabd1073f85eed59c800b7c61901e5c254270497dad64",
        "package crossbeam-deque": "0.8.8 622f3fc73690be383c7214310406f28a90e6edeadc3cea882f9d71e495b9711a",
        "package crossbeam-epoch": "0.9.21 dc74980687109a3b14c72fd458107bf0baa1da1a1a805e178d15501ba9b86d9d",
        "package crossbeam-utils": "0.8.23 a31eee39dddec8330830986fcd7625edb5a24ec90ea038215273bbc3adb08ac6",
        "package crunchy": "0.2.4 460fbee9c2c2f33933d720630a6a0bac33ba7053db5344fac858d4b8952d77d5",
        "package daachorse": "3.0.3 5614204febbc33cc07a2806aa6440b904ac012b68eecc37f4493ea4a76455a3d",
        "package darling": "0.20.11 fc7f46116c46ff9ab3eb1597a45688b6715c6e628b5c133e288e709a29bcb4ee",
        "package darling_core": "0.20.11 0d00b9596d185e565c2207a0b01f8bd1a135483d02d9b7b0a54b11da8d53412e",
        "package darling_macro": "0.20.11 fc34b93ccb385b40dc71c6fceac4b2ad23662c7eeb248cf10d529b7e055b6ead",
        "package dary_heap": "0.3.9 8b1e3a325bc115f096c8b77bbf027a7c2592230e70be2d985be950d3d5e60ebe",
        "package derive_builder": "0.20.2 507dfb09ea8b7fa618fcf76e953f4f5e192547945816d5358edffe39f6f94947",
        "package derive_builder_core": "0.20.2 2d5bcf7b024d6835cfb3d473887cd966994907effbe9227e8c8219824d06c4e8",
        "package derive_builder_macro": "0.20.2 ab63b0e2bf4d5928aff72e83a7dace85d7bba5fe12dcc3c5a572d78caffd3f3c",
        "package dyn-stack": "0.13.2 1c4713e43e2886ba72b8271aa66c93d722116acf7a75555cce11dcde84388fe8",
        "package dyn-stack-macros": "0.1.3 e1d926b4d407d372f141f93bb444696142c29d32962ccbd3531117cf3aa0bfa9",
        "package either": "1.19.0 0e9c71c2167ca323c882b99918929403426e2373ea17242ff5653e0d5e1058be",
        "package enum-as-inner": "0.6.1 a1e6a265c649f3f5979b601d26f1d05ada116434c87741c9493cb56218f76cbc",
        "package equivalent": "1.0.3 00d174d5400e5e8fd687ad1049e2f578285fa914201b1af7e8b112a4546bd826",
        "package errno": "0.3.15 e35d6e78f4cebb90e51d543db8fe41528851d6deeef6ef21ebd4bfdc1e784776",
        "package esaxx-rs": "0.1.10 d817e038c30374a4bcb22f94d0a8a0e216958d4c3dcde369b1439fec4bdda6e6",
        "package fancy-regex": "0.17.0 72cf461f865c862bb7dc573f643dd6a2b6842f7c30b07882b56bd148cc2761b8",
        "package fastrand": "2.5.0 da7c62ceae207dd37ea5b845da6a0696c799f85e97da1ab5b7910be3c1c80223",
        "package find-msvc-tools": "0.1.15 1c66915cc5391097de7a2b0b972e8505aa33c0df401fd3a6811dbdb32881ba48",
        "package flatbuffers": "25.12.19 35f6839d7b3b98adde531effaf34f0c2badc6f4735d26fe74709d8e513a96ef3",
        "package float8": "0.7.0 c2d1f04709a8ac06e8e8042875a3c466cc4832d3c1a18dbcb9dba3c6e83046bc",
        "package fnv": "1.0.7 3f9eec918d3f24069decb9af1554cad7c880e2da24a9afd88aca000531ab82c1",
        "package foldhash": "0.2.0 77ce24cb58228fbb8aa041425bb1050850ac19177686ea6e0f41a70416f56fdb",
        "package futures-channel": "0.3.34 b1f9e3d69d39e4862ffed03ed071a76f9a13ba1d9109d355b0f0aa6b15e393c4",
        "package futures-core": "0.3.34 92d699e522242e69e3003b94ecc1f960f3a5e015aa7c5d7486e65ad01dd94f5e",
        "package futures-io": "0.3.34 53c0fa8157de1303bfffdaa1cc2a673bfffb60102f76b0ef4441659124373fed",
        "package futures-macro": "0.3.34 9fb9654ba8355388abeb8dcb4fc62f511300867002afc858860463bdd9fe0c44",
        "package futures-sink": "0.3.34 1944426bf7d03f1d14f708785e4b33efd750b36d48a157b836b3efc15ede8e1d",
        "package futures-task": "0.3.34 cd417de3d1d015fc3bfd2b1ea46dfc7bab72ef86f1cc7cc9c78e728b34a6d1fd",
        "package futures-util": "0.3.34 0d50a92467f8ba5dd6e3ee5d4bd04d73ab2e4e1c44474a0674821dfce14b79bc",
        "package gemm": "0.19.0 aa0673db364b12263d103b68337a68fbecc541d6f6b61ba72fe438654709eacb",
        "package gemm-c32": "0.19.0 086936dbdcb99e37aad81d320f98f670e53c1e55a98bee70573e83f95beb128c",
        "package gemm-c64": "0.19.0 20c8aeeeec425959bda4d9827664029ba1501a90a0d1e6228e48bef741db3a3f",
        "package gemm-common": "0.19.0 88027625910cc9b1085aaaa1c4bc46bb3a36aad323452b33c25b5e4e7c8e2a3e",
        "package gemm-f16": "0.19.0 e3df7a55202e6cd6739d82ae3399c8e0c7e1402859b30e4cb780e61525d9486e",
        "package gemm-f32": "0.19.0 02e0b8c9da1fbec6e3e3ab2ce6bc259ef18eb5f6f0d3e4edf54b75f9fd41a81c",
        "package gemm-f64": "0.19.0 056131e8f2a521bfab322f804ccd652520c79700d81209e9d9275bbdecaadc6a",
        "package gemm: features asked for": "x86-v4",
        "package getrandom": "0.2.17 ff2abc00be7fca6ebc474524697ae276ad847ad0a6b3faa4bcb027e9a4614ad0 for const-random-macro; 0.3.4 899def5c37c4fd7b2664648c28120ecec138e4d395b459e5ca34f9cce2dd77fd for ahash, rand_core 0.9.5, tokenizers; 0.4.3 300e883d756b2e4ec94e02791f39b04b522276138852cfc41d9fb7e904106099 for jobserver, rand 0.10.4, tempfile, zip",
        "package half": "2.7.1 6ea2d84b969582b4b1864a92dc5d27cd2b77b622a8d79306834f1be5ba20d84b",
        "package hashbrown": "0.16.1 841d1cc9bed7f9236f321df977030373f4a4163ae1a7dbfe1a51a2c1a51d9100 for safetensors; 0.17.1 ed5909b6e89a2db4456e54cd5f673791d7eca6732202bbf2a9cc504fe2f9b84a for arrow-array, corpus, indexmap",
        "package hashbrown: features asked for": "none",
        "package heck": "0.5.0 2304e00983f87ffb38b55b444b5e3b60a884b5d30c0fca7d82fe33449bbe55ea",
        "package hermit-abi": "0.5.3 e17592d60ebacc7d5e169f4663c5f84f9161cc90328abcfe8456f41e4dfcb284",
        "package iana-time-zone": "0.1.65 e31bc9ad994ba00e440a8aa5c9ef0ec67d5cb5e5cb0cc7f8b744a35b389cc470",
        "package iana-time-zone-haiku": "0.1.2 f31827a206f56af32e590ba56d5d2d085f558508192593743f16b2306495269f",
        "package ident_case": "1.0.1 b9e0384b61958566e926dc50660321d12159025e767c18e043daf26b70104c39",
        "package indexmap": "2.14.2 cc4e190f5d26ca7051642629da2c52fc03bde85a03197c99408dcd291734c855",
        "package itertools": "0.14.0 2b192c782037fadd9cfa75548310488aabdbf3d2da73885b31bd0abd03351285",
        "package itoa": "1.0.19 3bd1574e617a9a6c1f8f8181bd7e841e1f20e4277607ef28945765188d6284d4",
        "package jobserver": "0.1.35 1c00acbd29eabad4a2392fa0e921c874934dbbf4194312ad20f04a0ed67a3cb3",
        "package js-sys": "0.3.107 8dc09d2154098bbf4ef54eab6b117a3c24cbbffe94046b16ee6d6d4510584d3a",
        "package libc": "0.2.191 65cd87c9a6d60536580b316ad985726104730a5151c99845f2490428ef91240a",
        "package libm": "0.2.16 b6d2cec3eae94f9f509c767b45932f1ada8350c4bdb85af2fcab4a3c14807981",
        "package libm: features asked for": "default",
        "package linux-raw-sys": "0.12.1 32a66949e030da00e8c7d4434b251670a91556f4144941d37452769c25d58a53",
        "package lock_api": "0.4.14 224399e74b87b5f3557511d98dff8b14089b3dadafcab6bb93eab67d3aace965",
        "package log": "0.4.35 5d15f86d12da44cd8d4ec3c73984537eb7f4cadcb9776a575a0a8a05ca11005c",
        "package macro_rules_attribute": "0.2.3 b3ae8f6d608c795738406608304d30a2dfbdc8e58e44f7ba43236da5208ded3c",
        "package macro_rules_attribute-proc_macro": "0.2.3 fc04a4c58212d57930a24bf47d3fa87485264a3a054e9c10e042eb373573ad3c",
        "package memchr": "2.8.3 cf8baf1c55e62ffcace7a9f06f4bd9cd3f0c4beb022d3b367256b91b87513d98",
        "package memmap2": "0.9.12 6b0ca1155a9ecc25aa12e8313a119f32edf0255fea2f44839c4ac0a12b2ac157",
        "package minimal-lexical": "0.2.1 68354c5c6bd36d73ff3feceb05efa59b6acb7626617f4962be322a825e61f79a",
        "package monostate": "0.1.18 3341a273f6c9d5bef1908f17b7267bbab0e95c9bf69a0d4dcf8e9e1b2c76ef67",
        "package monostate-impl": "0.1.18 e4db6d5580af57bf992f59068d4ea26fd518574ff48d7639b255a36f9de6e7e9",
        "package nix": "0.31.3 cf20d2fde8ff38632c426f1165ed7436270b44f199fc55284c38276f9db47c3d",
        "package nom": "7.1.3 d273983c5a657a70a3e8f2a01329822f3b8c8172b73826411a55751e404a0a4a",
        "package num-bigint": "0.5.1 93e7820bc0a80a0238e650327316f929ba18d5be054b647490a3a6a339f3e7c0",
        "package num-complex": "0.4.6 73f88a1307638156682bada9d7604135552957b7818057dcef22705b4d509495",
        "package num-integer": "0.1.47 7ce2d95d4b3734dc35aa2f45e1aa22cd416814592a4f9d9205e11affd5b8e10b",
        "package num-traits": "0.2.19 071dfc062690e90b734c0b2273ce72ad0ffa95f0c74596bc250dcfd960262841",
        "package num_cpus": "1.17.0 91df4bbde75afed763b708b7eee1e8e7651e02d97f6d5dd763e89367e957b23b",
        "package once_cell": "1.21.4 9f7c3e4beb33f85d45ae3e3a1792185706c8e16d043238c593331cc7cd313b50",
        "package parking_lot": "0.12.5 93857453250e3077bd71ff98b6a65ea6621a19bb0f559a85248955ac12c45a1a",
        "package parking_lot_core": "0.9.12 2621685985a2ebf1c516881c026032ac7deafcda1a2c9b7850dc81e3dfcb64c1",
        "package paste": "1.0.15 57c0d7b74b563b49d38dae00a0c37d4d6de9b432382b2892f0574ddcae73fd0a",
        "package pastey": "0.2.3 2ee67f1008b1ba2321834326597b8e186293b049a023cdef258527550b9935b4",
        "package pin-project-lite": "0.2.18 c938015719552d665fd0553b90d96cd7ff58e83e4c061ca99e6bb78865a72752",
        "package ppv-lite86": "0.2.21 85eae3c4ed2f50dcfe72643da4befc30deadb458a9b590d720cde2f2b1e97da9",
        "package proc-macro2": "1.0.107 985e7ec9bb745e6ce6535b544d84d6cd6f7ad8bd711c398938ae983b91a766d9",
        "package pulp": "0.22.3 046aa45b989642ec2e4717c8e72d677b13edd831a4d3b6cf37d9a3e54912496a",
        "package pulp-wasm-simd-flag": "0.1.1 1d8f70e07b9c3962945a74e59ca1c511bba65b6419468acc217c457d93f3c740",
        "package quote": "1.0.47 1fbf4db142a473a8d80c26bbf18454ed458bf8d26c8219c331daecfdbd079001",
        "package r-efi": "5.3.0 69cdb34c158ceb288df11e18b4bd39de994f6657d83847bdffdbd7f346754b0f for getrandom 0.3.4; 6.0.0 f8dcc9c7d52a811697d2151c701e0d08956f92b0e24136cf4cf27b57a6a0d9bf for getrandom 0.4.3",
        "package rand": "0.10.4 8f6fa277c67e6ea590466f04c3fe82cb509f0864fe470643e5570de9514a9b11 for learn; 0.9.5 b9ef1d0d795eb7d84685bca4f72f3649f064e6641543d3a8c415898726a57b41 for candle-core, float8, half, rand_distr, tokenizers",
        "package rand: features asked for": "none",
        "package rand_chacha": "0.10.0 3e6af7f3e25ded52c41df4e0b1af2d047e45896c2f3281792ed68a1c243daedb for learn, nn, search; 0.9.0 d3022b5f1df60f26e1ffddd6c66e8aa15de382ae63b3a0c1bfc0e4d3e3f325cb for rand 0.9.5",
        "package rand_chacha: features asked for": "none",
        "package rand_core": "0.10.1 63b8176103e19a2643978565ca18b50549f6101881c443590420e4dc998a3c69 for chacha20, getrandom 0.4.3, rand 0.10.4, rand_chacha 0.10.0; 0.9.5 76afc826de14238e6e8c374ddcc1fa19e374fd8dd986b0d2af0d02377261d83c for rand 0.9.5, rand_chacha 0.9.0",
        "package rand_distr": "0.5.1 6a8615d50dcf34fa31f7ab52692afec947c4dd0ab803cc87cb3b0b4570ff7463",
        "package raw-cpuid": "11.6.0 498cd0dc59d73224351ee52a95fee0f1a617a2eae0e7d9d720cc622c73a54186",
        "package raw-cpuid: features asked for": "default",
        "package rayon": "1.12.0 fb39b166781f92d482534ef4b4b1b2568f42613b53e5b6c160e24cfbfa30926d",
        "package rayon-cond": "0.4.0 2964d0cf57a3e7a06e8183d14a8b527195c706b7983549cd5462d5aa3747438f",
        "package rayon-core": "1.13.0 22e18b0f0062d30d4230b2e85ff77fdfe4326feb054b9783a3460d8435c8ab91",
        "package rayon: features asked for": "default",
        "package reborrow": "0.5.5 03251193000f4bd3b042892be858ee50e8b3719f2b08e5833ac4353724632430",
        "package redox_syscall": "0.5.18 ed2bf2547551a7053d6fdfafda3f938979645c44812fbfcda098faae3f1a362d",
        "package regex": "1.13.2 9807af0e638c12e753aa1b4e601791bf2a8f71274023c8bbeec12fc149950857",
        "package regex-automata": "0.4.19 41d60ef07df457506a0a1a2073112eb4aae5733dbd2813c3da77d1b0fd441158",
        "package regex-syntax": "0.8.12 d902046e6a28a1e4c3cab97258a0ce11e994903f01c2d97a9447a0b3df85f4f6",
        "package rustc_version": "0.4.1 cfcb3a22ef46e85b45de6ee7e79d063319ebb6594faafcf1c225ea92ab6e9b92",
        "package rustix": "1.1.6 e5e76742e5294153d4dde1207dbec5bdd81eef6fabdc0d2118babadabfd858aa",
        "package rustix: features asked for": "event, fs, process, std, time",
        "package rustversion": "1.0.23 cf54715a573b99ac80df0bc206da022bcd442c974952c7b9720069370852e21f",
        "package ryu": "1.0.23 9774ba4a74de5f7b1c1451ed6cd5285a32eddb5cccb8cc655a4e50009e06477f",
        "package safe_arch": "1.2.0 42c6efa15875e6ecb39ca61fb0b0c1a40b84fac5a5ffe71eef7d1000c8eb3f5f",
        "package safetensors": "0.8.0 79b079b829cb27a1c3c374341345ed2e8b2c0c839034522cee576c140bd7f846",
        "package safetensors: features asked for": "default",
        "package same-file": "1.0.6 93fc1dc3aaa9bfed95e02e6eadabb4baf7e3078b0bd1b4d7b6b0b68378900502",
        "package scopeguard": "1.2.0 94143f37725109f92c262ed2cf5e59bce7498c01bcc1502d7b9afe439a4e9f49",
        "package semver": "1.0.28 8a7852d02fc848982e0c167ef163aaff9cd91dc640ba85e263cb1ce46fae51cd",
        "package seq-macro": "0.3.6 1bc711410fbe7399f390ca1c3b60ad0f53f80e95c5eb935e52268a0e2cd49acc",
        "package serde": "1.0.229 4148590afebada386688f18773da617792bf2ef03ffc1e4cbd2b1d45b023e0ba",
        "package serde: features asked for": "default, derive",
        "package serde_core": "1.0.229 67dca2c9c51e58a4791a4b1ed58308b39c64224d349a935ab5039aa360942a48",
        "package serde_derive": "1.0.229 e7a5d71263a5a7d47b41f6b3f06ba276f10cc18b0931f1799f710578e2309348",
        "package serde_json": "1.0.154 e7e9cc8b1b85264074fbcc02a88680c4096b1e47df8f739dceb03bf482f04bd6",
        "package serde_json: features asked for": "default",
        "package serde_path_to_error": "0.1.20 10a9ff822e371bb5403e391ecd83e182e0e77ba7f6fe0160b795797109d1b457",
        "package serde_path_to_error: features asked for": "default",
        "package shlex": "2.0.1 f8fadd59c855ef2080decdef8ff161eb6661b86933c9d82e5ba29dc602a55aba",
        "package simdutf8": "0.1.5 e3a9fe34e3e7a50316060351f37187a3f546bce95496156754b601a5fa71b76e",
        "package simdutf8: features asked for": "default",
        "package slab": "0.4.12 0c790de23124f9ab44544d7ac05d60440adc586479ce501c1d6d7da3cd8c9cf5",
        "package smallvec": "1.16.6 3244542535d5de959d90ec55d1b5ff0fd2bb7b1310223907d5f11932847f7b59",
        "package smallvec: features asked for": "default",
        "package spm_precompiled": "0.1.4 5851699c4033c63636f7ea4cf7b7c1f1bf06d0cc03cfb42e711de5a5c46cf326",
        "package stable_deref_trait": "1.2.1 6ce2be8dc25455e1f91df71bfa12ad37d7af1092ae736f3a6cd0e37bc7810596",
        "package static_assertions": "1.1.0 a2eb9349b6444b326872e140eb1cf5e7c522154d69e7a0ffb0fb81c06b37543f",
        "package strsim": "0.11.1 7da8b5736845d9f2fcb837ea5d9e2628564b3b043a70948a3f0b778838c5fb4f",
        "package strsim: features asked for": "default",
        "package syn": "2.0.119 872831b642d1a07999a962a351ed35b955ea2cfc8f3862091e2a240a84f17297 for darling_core, darling_macro, derive_builder_core, derive_builder_macro, enum-as-inner, monostate-impl, thiserror-impl 1.0.69, windows-implement, windows-interface, zerocopy-derive, zeroize_derive; 3.0.10 4ae9ccbea3a7b0b09443036490c8f34a8b1b760fd345e5c0dae0aac718faea79 for bytemuck_derive, futures-macro, serde_derive, synstructure, thiserror-impl 2.0.21, wasm-bindgen-macro-support, yoke-derive, zerofrom-derive",
        "package synstructure": "0.14.0 901704edd0dfe137f1987838ee4f259e4e063c31371bdb423f7ae38ec6f77f02",
        "package sysctl": "0.6.0 01198a2debb237c62b6826ec7081082d951f46dbb64b0e8c7649a452230d1dfc",
        "package tempfile": "3.27.0 32497e9a4c7b38532efcdebeef879707aa9f794296a4f0244f6f69e9bc8574bd",
        "package tempfile: features asked for": "default",
        "package thiserror": "1.0.69 b6aaf5339b578ea85b50e080feb250a3e8ae8cfcdff9a461c9ec2904bc923f52 for sysctl; 2.0.21 09e52cb86a36cede5cb101bf8908837b3e4c6e5e59fe7fd85c23fb56200d189e for candle-core, candle-nn, nn, tokenizers",
        "package thiserror-impl": "1.0.69 4fee6c4efc90059e10f81e6d42c60a18f76588c3d74cb83a0b242a2b6c7504c1 for thiserror 1.0.69; 2.0.21 fe5197923287db20a58125f0bc85c062f7f2c892de97b18c356f9efb14b28524 for thiserror 2.0.21",
        "package thiserror: features asked for": "default",
        "package tiny-keccak": "2.0.2 2c9d3793400a45f954c52e73d068316d76b6f4e36977e3fcebb13a2721e80237",
        "package tokenizers": "0.23.2 7afbf6e88718afcc138bad01d6ccc3051dbbc3b2ce9793d8b8a3aeb610969cfc",
        "package typed-path": "0.13.0 9ce898823d8cd0f028662d2f349694b1af0a5cc9be83f1d213a00d3147445e1e",
        "package unicode-ident": "1.0.27 a2c754d6c33795a1c324727428e5a7dedb5b06195f9890bdbcba760d3e246563",
        "package unicode-normalization-alignments": "0.1.12 43f613e4fa046e69818dd287fdc4bc78175ff20331479dab6e1b0f98d57062de",
        "package unicode-segmentation": "1.13.3 c6f5d3c3b1bf09027a88a6bc961fc00497d651009560b5463668dc81b0fa87a8",
        "package unicode_categories": "0.1.1 39ec24b3121d976906ece63c9daad25b85969647682eee313cb5779fdd69e14e",
        "package version_check": "0.9.5 0b928f33d975fc6ad9f86c8f283853ad26bdd5b10b7f1542aa2fa15e2289105a",
        "package walkdir": "2.5.0 29790946404f91d9c5d06f9874efddea1dc06c5efe94541a7d6863108e3a5e4b",
        "package walkdir: features asked for": "default",
        "package wasi": "0.11.1+wasi-snapshot-preview1 ccf3ec651a847eb01de73ccad15eb7d99f80485de043efb2f370cd654f4ea44b",
        "package wasip2": "1.0.4+wasi-0.2.12 b67efb37e106e55ce722a510d6b5f9c17f083e5fc79afc2badeb12cc313d9487",
        "package wasm-bindgen": "0.2.130 a0181c14ddd6c7b8b0b0132a5f1ea2f32be0d893cd3ea97b6e3b28886b8a3d1c",
        "package wasm-bindgen-macro": "0.2.130 6e931a02a39abdbf66966fc35902b5ed58344750a70885bed4ebb3d8eaf28ed9",
        "package wasm-bindgen-macro-support": "0.2.130 2ca4b54280e455bd831e33a6b8e734baf432fe63fbc35c42ac14ce67a043a53a",
        "package wasm-bindgen-shared": "0.2.130 3b1f9c3798725016c6ee5f2f57869ec0831e8bbc0ab0310a86e787e97f41389e",
        "package wide": "1.7.1 d920ac99c3c8edce110cb8d07dbb324d6d026011dce85b1e9355b70f0adacc4f",
        "package wide: features asked for": "none",
        "package winapi-util": "0.1.11 c2a7b1c03c876122aa43f3020e6c3c3ee5c05081c9a00739faf7503aeba10d22",
        "package windows-core": "0.62.2 b8e83a14d34d0623b51dce9581199302a221863196a1dde71a7663a4c2be9deb",
        "package windows-implement": "0.60.2 053e2e040ab57b9dc951b72c264860db7eb3b0200ba345b4e4c3b14f67855ddf",
        "package windows-interface": "0.59.3 3f316c4a2570ba26bbec722032c4099d8c8bc095efccdc15688708623367e358",
        "package windows-link": "0.2.1 f0805222e57f7521d6a62e36fa9163bc891acd422f971defe97d64e70d0a4fe5",
        "package windows-result": "0.4.1 7781fa89eaf60850ac3d2da7af8e5242a5ea78d1a11c49bf2910bb5a73853eb5",
        "package windows-strings": "0.5.1 7837d08f69c77cf6b07689544538e017c1bfcf57e34b4c0ff58e6c2cd3b37091",
        "package windows-sys": "0.61.2 ae137229bcbd6cdf0f7b80a31df61766145077ddf49416a728b02cb3921ff3fc",
        "package wit-bindgen": "0.57.1 1ebf944e87a7c253233ad6766e082e3cd714b5d03812acc24c318f549614536e",
        "package yoke": "0.8.4 417ef3fcf6c300b7dbd25c85531a746931c02ad536f3cf4786ed1e88223340b3",
        "package yoke-derive": "0.8.4 ec8ebde2db3681e8c9980cc27822030e68752690ddfa9473e739aeb4dbde6d71",
        "package zerocopy": "0.8.63 e5fe1f8f1b06191a00962174c61aa5005e0bb391a6d80d07e24d115c01a92ed8",
        "package zerocopy-derive": "0.8.63 863ad3ac83293fb4d740aedbfdc9240dd8d1a50c1099acd76ce80ce7c7230c7f",
        "package zerofrom": "0.1.8 0ec05a11813ea801ff6d75110ad09cd0824ddba17dfe17128ea0d5f68e6c5272",
        "package zerofrom-derive": "0.1.8 f75b4683f6c7f45248d4d64056a24298c6281e0993356d7d1b4a1a962ef10d4a",
        "package zeroize": "1.9.2 85ccff8a4805aba1eaa4cd4afcd49f7557dd2cf5fd79ffc37f8959466effc5aa",
        "package zeroize_derive": "1.5.0 3c50655cbb0fe3fc43170059e702f1ce5e19b84cec58dc87b037a09935c2f328",
        "package zip": "9.8.1 a9534624d547e3f516ecde0ed9a70d37788f01d340efcfdd03bf3ea8e163c1d0",
        "package zmij": "1.0.23 29666d0abbfad1e3dc4dcf6144730dd3a3ab225bbbdac83319345b1b44ccfc1b",
        "profile * opt-level": "1",
        "profile arrow-array opt-level": "3",
        "profile arrow-buffer opt-level": "3",
        "profile arrow-data opt-level": "3",
        "profile arrow-ipc opt-level": "3",
        "profile arrow-schema opt-level": "3",
        "profile arrow-select opt-level": "3",
        "profile blake3 opt-level": "3",
        "profile candle-core opt-level": "3",
        "profile codegen-units": "16",
        "profile corpus codegen-units": "1",
        "profile debug-assertions": "false",
        "profile gemm opt-level": "3",
        "profile gemm-common opt-level": "3",
        "profile gemm-f32 opt-level": "3",
        "profile gemm-f64 opt-level": "3",
        "profile lto": "false",
        "profile memchr opt-level": "3",
        "profile opt-level": "3",
        "profile overflow-checks": "false",
        "profile panic": "unwind",
        "profile rand_chacha opt-level": "3",
        "profile serde_json opt-level": "3",
        "profile simdutf8 opt-level": "3",
        "rustc": "rustc 1.95.0 (59807616e 2026-04-14)",
        "target": "x86_64-unknown-linux-gnu",
        "target features": "fxsr,sse,sse2"
      }
    }
  },
  "common": {
    "correlate": {
      "analysis.draws": 9999,
      "analysis.primary": [
        {
          "expected": "negative",
          "outcome": "error reduction over single, in-domain",
          "property": "training tokens",
          "says": "gains are larger with less training data"
        },
        {
          "expected": "negative",
          "outcome": "error reduction over single, out-of-domain by source",
          "property": "training tokens",
          "says": "gains are larger with less training data"
        },
        {
          "expected": "positive",
          "outcome": "error reduction over single, in-domain",
          "property": "label entropy",
          "says": "label entropy predicts gains"
        },
        {
          "expected": "positive",
          "outcome": "error reduction over single, out-of-domain by source",
          "property": "label entropy",
          "says": "label entropy predicts gains"
        },
        {
          "expected": "positive",
          "outcome": "cross-task alpha, all layers",
          "property": "sentence length variance",
          "says": "more variance, more sharing between tasks"
        },
        {
          "expected": "negative",
          "outcome": "own-task alpha, all layers",
          "property": "sentence length variance",
          "says": "more variance, less weight on the own task"
        },
        {
          "expected": "positive",
          "outcome": "alpha, inner against outer layers",
          "property": "all properties",
          "says": "inner layers' alphas correlate more than the outer one's"
        }
      ],
      "analysis.seed": 1,
      "analysis.tasks": [
        "chunk",
        "ner",
        "srl"
      ],
      "definitions.chunk.convention": "conll2000",
      "definitions.chunk.from": "chunks",
      "definitions.chunk.metric": "f1",
      "definitions.chunk.missing": "skip",
      "definitions.chunk.scheme": "bio",
      "definitions.ner.from": "names",
      "definitions.ner.metric": "f1",
      "definitions.ner.missing": "skip",
      "definitions.ner.scheme": "bio",
      "definitions.pos.from": "pos",
      "definitions.pos.metric": "accuracy",
      "definitions.pos.scheme": "token",
      "definitions.roles.from": "roles",
      "definitions.roles.metric": "f1",
      "definitions.roles.scheme": "bio",
      "definitions.srl.from": "predicates",
      "definitions.srl.metric": "f1",
      "definitions.srl.scheme": "bio",
      "definitions.srl.without_predicates": "skip",
      "tasks.chunk.auxiliary": [
        "pos"
      ],
      "tasks.chunk.main": "chunk",
      "tasks.four.auxiliary": [
        "ner",
        "srl",
        "pos"
      ],
      "tasks.four.main": "chunk",
      "tasks.ner.auxiliary": [
        "pos"
      ],
      "tasks.ner.main": "ner",
      "tasks.noise.auxiliary": [
        "pos"
      ],
      "tasks.noise.main": "chunk",
      "tasks.noise.random_labels.auxiliary_sentences": 100,
      "tasks.noise.random_labels.epochs": 30,
      "tasks.noise.random_labels.main_sentences": 200,
      "tasks.pos.auxiliary": [],
      "tasks.pos.main": "pos",
      "tasks.srl.auxiliary": [
        "pos"
      ],
      "tasks.srl.main": "srl"
    },
    "evaluate": {
      "definitions.chunk.convention": "conll2000",
      "definitions.chunk.from": "chunks",
      "definitions.chunk.metric": "f1",
      "definitions.chunk.missing": "skip",
      "definitions.chunk.scheme": "bio",
      "definitions.ner.from": "names",
      "definitions.ner.metric": "f1",
      "definitions.ner.missing": "skip",
      "definitions.ner.scheme": "bio",
      "definitions.pos.from": "pos",
      "definitions.pos.metric": "accuracy",
      "definitions.pos.scheme": "token",
      "definitions.roles.from": "roles",
      "definitions.roles.metric": "f1",
      "definitions.roles.scheme": "bio",
      "definitions.srl.from": "predicates",
      "definitions.srl.metric": "f1",
      "definitions.srl.scheme": "bio",
      "definitions.srl.without_predicates": "skip",
      "unseen": "wrong"
    },
    "index": {
      "definitions.chunk.convention": "conll2000",
      "definitions.chunk.from": "chunks",
      "definitions.chunk.metric": "f1",
      "definitions.chunk.missing": "skip",
      "definitions.chunk.scheme": "bio",
      "definitions.ner.from": "names",
      "definitions.ner.metric": "f1",
      "definitions.ner.missing": "skip",
      "definitions.ner.scheme": "bio",
      "definitions.pos.from": "pos",
      "definitions.pos.metric": "accuracy",
      "definitions.pos.scheme": "token",
      "definitions.roles.from": "roles",
      "definitions.roles.metric": "f1",
      "definitions.roles.scheme": "bio",
      "definitions.srl.from": "predicates",
      "definitions.srl.metric": "f1",
      "definitions.srl.scheme": "bio",
      "definitions.srl.without_predicates": "skip",
      "min_count": 1
    },
    "ingest": {
      "format": "auto",
      "min_tokens": 2,
      "names": [
        "PERSON",
        "ORG",
        "LOC"
      ],
      "splits": "auto",
      "tasks.chunk.convention": "conll2000",
      "tasks.chunk.from": "chunks",
      "tasks.chunk.metric": "f1",
      "tasks.chunk.missing": "skip",
      "tasks.chunk.scheme": "bio",
      "tasks.ner.from": "names",
      "tasks.ner.metric": "f1",
      "tasks.ner.missing": "skip",
      "tasks.ner.scheme": "bio",
      "tasks.pos.from": "pos",
      "tasks.pos.metric": "accuracy",
      "tasks.pos.scheme": "token",
      "tasks.roles.from": "roles",
      "tasks.roles.metric": "f1",
      "tasks.roles.scheme": "bio",
      "tasks.srl.from": "predicates",
      "tasks.srl.metric": "f1",
      "tasks.srl.scheme": "bio",
      "tasks.srl.without_predicates": "skip",
      "unannotated.train.bc": [
        "ner"
      ],
      "unannotated.train.bn": [
        "ner"
      ],
      "unannotated.train.mz": [
        "ner"
      ],
      "unannotated.train.nw": [
        "ner"
      ],
      "unannotated.train.wb": [
        "ner"
      ],
      "unnamed": []
    },
    "report": {
      "analysed.ner": [],
      "analysed.srl": [],
      "banner": "Open corpora (English Web Treebank, MASC), not OntoNotes: compare systems, not figures.",
      "comparison.draws": 9999,
      "comparison.level": 0.05,
      "comparison.reference": "sluice",
      "comparison.seed": 1,
      "definitions.chunk.convention": "conll2000",
      "definitions.chunk.from": "chunks",
      "definitions.chunk.metric": "f1",
      "definitions.chunk.missing": "skip",
      "definitions.chunk.scheme": "bio",
      "definitions.ner.from": "names",
      "definitions.ner.metric": "f1",
      "definitions.ner.missing": "skip",
      "definitions.ner.scheme": "bio",
      "definitions.pos.from": "pos",
      "definitions.pos.metric": "accuracy",
      "definitions.pos.scheme": "token",
      "definitions.roles.from": "roles",
      "definitions.roles.metric": "f1",
      "definitions.roles.scheme": "bio",
      "definitions.srl.from": "predicates",
      "definitions.srl.metric": "f1",
      "definitions.srl.scheme": "bio",
      "definitions.srl.without_predicates": "skip",
      "domains": [
        "bc",
        "bn",
        "mz",
        "nw",
        "pt",
        "tc",
        "wb"
      ],
      "labels.block_communication": "Block communication",
      "labels.constant_concatenation": "Constant α, concatenation",
      "labels.constant_mixture": "Constant α, mixture",
      "labels.constant_skip": "Constant α, skip connections",
      "labels.cross_stitch": "Cross-stitch",
      "labels.feda": "Frustratingly easy domain adaptation",
      "labels.feda_three_spaces": "FEDA, three spaces",
      "labels.group_lasso": "Group lasso",
      "labels.hard": "Hard parameter sharing",
      "labels.learned_concatenation": "Learned α, concatenation",
      "labels.learned_mixture": "Learned α, mixture",
      "labels.learned_skip": "Learned α, skip connections",
      "labels.low_supervision": "Low supervision",
      "labels.single": "Single task",
      "labels.sluice": "Sluice",
      "labels.sluice_balanced_alpha": "Sluice, α balanced at first",
      "labels.sluice_balanced_beta": "Sluice, β balanced at first",
      "labels.sluice_without_omega": "Sluice without Ω",
      "model.char": 100,
      "model.hidden": 100,
      "model.layers": 3,
      "model.mlp": 100,
      "model.word": 64,
      "profile": "open7_variants",
      "rows.figure3": [
        "single",
        "hard",
        "sluice"
      ],
      "rows.table3": [
        "single",
        "hard",
        "low_supervision",
        "cross_stitch",
        "sluice"
      ],
      "rows.table4": [
        "single",
        "hard",
        "low_supervision",
        "cross_stitch",
        "sluice"
      ],
      "rows.table5": [
        "single",
        "hard",
        "low_supervision",
        "sluice"
      ],
      "rows.table6": [
        "constant_concatenation",
        "constant_skip",
        "constant_mixture",
        "learned_concatenation",
        "learned_skip",
        "learned_mixture",
        "sluice"
      ],
      "rows.unprinted": [
        "sluice_balanced_alpha",
        "sluice_balanced_beta",
        "sluice_without_omega"
      ],
      "seeds": [
        1
      ],
      "semantics.alpha_start": "imbalanced",
      "semantics.backward_rows": "position",
      "semantics.beta_start": "imbalanced",
      "semantics.cell": "standard",
      "semantics.char_directions": "separate",
      "semantics.char_order": "own",
      "semantics.directions": "separate",
      "semantics.mixing": "layers",
      "semantics.omega_contraction": "inputs",
      "semantics.omega_matrices": "inputs",
      "semantics.omega_rows": "slices",
      "semantics.reads": "both",
      "semantics.shared_beta": "per_task",
      "semantics.squash": "none",
      "semantics.stitching": "units",
      "source.chunk": "nw",
      "source.four": "pt",
      "source.ner": "pt",
      "source.srl": "nw",
      "sources": [
        {
          "licence": "CC BY-SA 4.0",
          "name": "UD English-EWT (words, parts of speech)",
          "url": "https://github.com/UniversalDependencies/UD_English-EWT"
        },
        {
          "licence": "CC BY-SA 4.0",
          "name": "PropBank release (brackets, predicates)",
          "url": "https://github.com/propbank/propbank-release"
        },
        {
          "licence": "CC BY-SA 4.0",
          "name": "Universal NER (names)",
          "url": "https://github.com/UniversalNER/UNER_English-EWT"
        },
        {
          "licence": "open, unrestricted use",
          "name": "MASC, from the Open American National Corpus",
          "url": "https://anc.org/data/masc/"
        }
      ],
      "systems.block_communication.alpha": "learned",
      "systems.block_communication.connect": "mixture",
      "systems.block_communication.mask": "own_task_last_layer",
      "systems.block_communication.omega": 0.1,
      "systems.block_communication.stacks": "per_task",
      "systems.block_communication.subspaces": 2,
      "systems.constant_concatenation.connect": "concatenation",
      "systems.constant_concatenation.stacks": "shared",
      "systems.constant_mixture.connect": "mixture",
      "systems.constant_mixture.stacks": "shared",
      "systems.constant_skip.connect": "skip",
      "systems.constant_skip.stacks": "shared",
      "systems.cross_stitch.alpha": "learned",
      "systems.cross_stitch.connect": "last",
      "systems.cross_stitch.stacks": "per_task",
      "systems.cross_stitch.subspaces": 1,
      "systems.feda.alpha": "learned",
      "systems.feda.connect": "mixture",
      "systems.feda.mask": "feda",
      "systems.feda.omega": 0.1,
      "systems.feda.stacks": "per_task",
      "systems.feda.subspaces": 2,
      "systems.feda_three_spaces.alpha": "learned",
      "systems.feda_three_spaces.connect": "mixture",
      "systems.feda_three_spaces.mask": "feda",
      "systems.feda_three_spaces.omega": 0.1,
      "systems.feda_three_spaces.stacks": "per_task",
      "systems.feda_three_spaces.subspaces": 4,
      "systems.group_lasso.alpha": "learned",
      "systems.group_lasso.connect": "mixture",
      "systems.group_lasso.mask": "own_task",
      "systems.group_lasso.omega": 0.1,
      "systems.group_lasso.stacks": "per_task",
      "systems.group_lasso.subspaces": 2,
      "systems.hard.connect": "last",
      "systems.hard.stacks": "shared",
      "systems.learned_concatenation.alpha": "learned",
      "systems.learned_concatenation.connect": "concatenation",
      "systems.learned_concatenation.stacks": "per_task",
      "systems.learned_concatenation.subspaces": 1,
      "systems.learned_mixture.alpha": "learned",
      "systems.learned_mixture.connect": "mixture",
      "systems.learned_mixture.stacks": "per_task",
      "systems.learned_mixture.subspaces": 1,
      "systems.learned_skip.alpha": "learned",
      "systems.learned_skip.connect": "skip",
      "systems.learned_skip.stacks": "per_task",
      "systems.learned_skip.subspaces": 1,
      "systems.low_supervision.auxiliary_layer.pos": 1,
      "systems.low_supervision.auxiliary_layer.srl": 1,
      "systems.low_supervision.connect": "last",
      "systems.low_supervision.stacks": "shared",
      "systems.single.auxiliary": false,
      "systems.single.connect": "last",
      "systems.single.stacks": "shared",
      "systems.sluice.alpha": "learned",
      "systems.sluice.connect": "mixture",
      "systems.sluice.omega": 0.1,
      "systems.sluice.stacks": "per_task",
      "systems.sluice.subspaces": 2,
      "systems.sluice_balanced_alpha.alpha": "learned",
      "systems.sluice_balanced_alpha.connect": "mixture",
      "systems.sluice_balanced_alpha.initial.favoured": 0.5,
      "systems.sluice_balanced_alpha.omega": 0.1,
      "systems.sluice_balanced_alpha.stacks": "per_task",
      "systems.sluice_balanced_alpha.subspaces": 2,
      "systems.sluice_balanced_beta.alpha": "learned",
      "systems.sluice_balanced_beta.connect": "mixture",
      "systems.sluice_balanced_beta.initial.lower": 0.3333333333333333,
      "systems.sluice_balanced_beta.omega": 0.1,
      "systems.sluice_balanced_beta.stacks": "per_task",
      "systems.sluice_balanced_beta.subspaces": 2,
      "systems.sluice_without_omega.alpha": "learned",
      "systems.sluice_without_omega.connect": "mixture",
      "systems.sluice_without_omega.stacks": "per_task",
      "systems.sluice_without_omega.subspaces": 2,
      "tasks.chunk.auxiliary": [
        "pos"
      ],
      "tasks.chunk.main": "chunk",
      "tasks.four.auxiliary": [
        "ner",
        "srl",
        "pos"
      ],
      "tasks.four.main": "chunk",
      "tasks.ner.auxiliary": [
        "pos"
      ],
      "tasks.ner.main": "ner",
      "tasks.noise.auxiliary": [
        "pos"
      ],
      "tasks.noise.main": "chunk",
      "tasks.noise.random_labels.auxiliary_sentences": 100,
      "tasks.noise.random_labels.epochs": 30,
      "tasks.noise.random_labels.main_sentences": 200,
      "tasks.pos.auxiliary": [],
      "tasks.pos.main": "pos",
      "tasks.srl.auxiliary": [
        "pos"
      ],
      "tasks.srl.main": "srl",
      "training.batch": 1,
      "training.clip": 5.0,
      "training.decay": 0.05,
      "training.epochs": 30,
      "training.learning_rate": 0.1,
      "training.noise": 0.2,
      "training.omega_every": 1,
      "training.optimizer": "sgd",
      "training.patience": 2,
      "training.restore": "always",
      "training.sampling": "uniform",
      "training.train_unknown": true,
      "training.unknown": 0.25,
      "training.unseen": "wrong",
      "training.weights": {}
    },
    "train": {
      "definitions.chunk.convention": "conll2000",
      "definitions.chunk.from": "chunks",
      "definitions.chunk.metric": "f1",
      "definitions.chunk.missing": "skip",
      "definitions.chunk.scheme": "bio",
      "definitions.ner.from": "names",
      "definitions.ner.metric": "f1",
      "definitions.ner.missing": "skip",
      "definitions.ner.scheme": "bio",
      "definitions.pos.from": "pos",
      "definitions.pos.metric": "accuracy",
      "definitions.pos.scheme": "token",
      "definitions.roles.from": "roles",
      "definitions.roles.metric": "f1",
      "definitions.roles.scheme": "bio",
      "definitions.srl.from": "predicates",
      "definitions.srl.metric": "f1",
      "definitions.srl.scheme": "bio",
      "definitions.srl.without_predicates": "skip",
      "model.char": 100,
      "model.hidden": 100,
      "model.layers": 3,
      "model.mlp": 100,
      "model.word": 64,
      "seed": 1,
      "semantics.alpha_start": "imbalanced",
      "semantics.backward_rows": "position",
      "semantics.beta_start": "imbalanced",
      "semantics.cell": "standard",
      "semantics.char_directions": "separate",
      "semantics.char_order": "own",
      "semantics.directions": "separate",
      "semantics.mixing": "layers",
      "semantics.omega_contraction": "inputs",
      "semantics.omega_matrices": "inputs",
      "semantics.omega_rows": "slices",
      "semantics.reads": "both",
      "semantics.shared_beta": "per_task",
      "semantics.squash": "none",
      "semantics.stitching": "units",
      "training.batch": 1,
      "training.clip": 5.0,
      "training.decay": 0.05,
      "training.epochs": 30,
      "training.learning_rate": 0.1,
      "training.noise": 0.2,
      "training.omega_every": 1,
      "training.optimizer": "sgd",
      "training.patience": 2,
      "training.restore": "always",
      "training.sampling": "uniform",
      "training.train_unknown": true,
      "training.unknown": 0.25,
      "training.unseen": "wrong",
      "training.weights": {}
    }
  },
  "steps": {
    "correlate": {"stage":"correlate","key":"57dfb749cbf2cd1dcaa305ae03c40f4d6a87172a87f3f83cbf61b4d58ee72b13","code":"574ca4419a4cbdb397adfad0b9ead21327f067f51206ba07c66c4a2ce6c6f118","params":{},"reads":{"curve":["train[tasks=chunk,system=single,domain=bc,seed=1]","train[tasks=chunk,system=single,domain=bn,seed=1]","train[tasks=chunk,system=single,domain=mz,seed=1]","train[tasks=chunk,system=single,domain=nw,seed=1]","train[tasks=srl,system=single,domain=nw,seed=1]","train[tasks=chunk,system=single,domain=pt,seed=1]","train[tasks=ner,system=single,domain=pt,seed=1]","train[tasks=pos,system=single,domain=pt,seed=1]","train[tasks=srl,system=single,domain=pt,seed=1]","train[tasks=chunk,system=single,domain=tc,seed=1]","train[tasks=chunk,system=single,domain=wb,seed=1]"],"scores":["evaluate[tasks=chunk,system=constant_concatenation,domain=bc,seed=1]","evaluate[tasks=chunk,system=constant_mixture,domain=bc,seed=1]","evaluate[tasks=chunk,system=constant_skip,domain=bc,seed=1]","evaluate[tasks=chunk,system=cross_stitch,domain=bc,seed=1]","evaluate[tasks=chunk,system=hard,domain=bc,seed=1]","evaluate[tasks=chunk,system=learned_concatenation,domain=bc,seed=1]","evaluate[tasks=chunk,system=learned_mixture,domain=bc,seed=1]","evaluate[tasks=chunk,system=learned_skip,domain=bc,seed=1]","evaluate[tasks=chunk,system=low_supervision,domain=bc,seed=1]","evaluate[tasks=chunk,system=single,domain=bc,seed=1]","evaluate[tasks=chunk,system=sluice,domain=bc,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_alpha,domain=bc,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_beta,domain=bc,seed=1]","evaluate[tasks=chunk,system=sluice_without_omega,domain=bc,seed=1]","evaluate[tasks=chunk,system=constant_concatenation,domain=bn,seed=1]","evaluate[tasks=chunk,system=constant_mixture,domain=bn,seed=1]","evaluate[tasks=chunk,system=constant_skip,domain=bn,seed=1]","evaluate[tasks=chunk,system=cross_stitch,domain=bn,seed=1]","evaluate[tasks=chunk,system=hard,domain=bn,seed=1]","evaluate[tasks=chunk,system=learned_concatenation,domain=bn,seed=1]","evaluate[tasks=chunk,system=learned_mixture,domain=bn,seed=1]","evaluate[tasks=chunk,system=learned_skip,domain=bn,seed=1]","evaluate[tasks=chunk,system=low_supervision,domain=bn,seed=1]","evaluate[tasks=chunk,system=single,domain=bn,seed=1]","evaluate[tasks=chunk,system=sluice,domain=bn,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_alpha,domain=bn,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_beta,domain=bn,seed=1]","evaluate[tasks=chunk,system=sluice_without_omega,domain=bn,seed=1]","evaluate[tasks=chunk,system=constant_concatenation,domain=mz,seed=1]","evaluate[tasks=chunk,system=constant_mixture,domain=mz,seed=1]","evaluate[tasks=chunk,system=constant_skip,domain=mz,seed=1]","evaluate[tasks=chunk,system=cross_stitch,domain=mz,seed=1]","evaluate[tasks=chunk,system=hard,domain=mz,seed=1]","evaluate[tasks=chunk,system=learned_concatenation,domain=mz,seed=1]","evaluate[tasks=chunk,system=learned_mixture,domain=mz,seed=1]","evaluate[tasks=chunk,system=learned_skip,domain=mz,seed=1]","evaluate[tasks=chunk,system=low_supervision,domain=mz,seed=1]","evaluate[tasks=chunk,system=single,domain=mz,seed=1]","evaluate[tasks=chunk,system=sluice,domain=mz,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_alpha,domain=mz,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_beta,domain=mz,seed=1]","evaluate[tasks=chunk,system=sluice_without_omega,domain=mz,seed=1]","evaluate[tasks=chunk,system=constant_concatenation,domain=nw,seed=1]","evaluate[tasks=chunk,system=constant_mixture,domain=nw,seed=1]","evaluate[tasks=chunk,system=constant_skip,domain=nw,seed=1]","evaluate[tasks=chunk,system=cross_stitch,domain=nw,seed=1]","evaluate[tasks=srl,system=cross_stitch,domain=nw,seed=1]","evaluate[tasks=chunk,system=hard,domain=nw,seed=1]","evaluate[tasks=srl,system=hard,domain=nw,seed=1]","evaluate[tasks=chunk,system=learned_concatenation,domain=nw,seed=1]","evaluate[tasks=chunk,system=learned_mixture,domain=nw,seed=1]","evaluate[tasks=chunk,system=learned_skip,domain=nw,seed=1]","evaluate[tasks=chunk,system=low_supervision,domain=nw,seed=1]","evaluate[tasks=srl,system=low_supervision,domain=nw,seed=1]","evaluate[tasks=chunk,system=single,domain=nw,seed=1]","evaluate[tasks=srl,system=single,domain=nw,seed=1]","evaluate[tasks=chunk,system=sluice,domain=nw,seed=1]","evaluate[tasks=srl,system=sluice,domain=nw,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_alpha,domain=nw,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_beta,domain=nw,seed=1]","evaluate[tasks=chunk,system=sluice_without_omega,domain=nw,seed=1]","evaluate[tasks=chunk,system=constant_concatenation,domain=pt,seed=1]","evaluate[tasks=chunk,system=constant_mixture,domain=pt,seed=1]","evaluate[tasks=chunk,system=constant_skip,domain=pt,seed=1]","evaluate[tasks=chunk,system=cross_stitch,domain=pt,seed=1]","evaluate[tasks=ner,system=cross_stitch,domain=pt,seed=1]","evaluate[tasks=chunk,system=hard,domain=pt,seed=1]","evaluate[tasks=four,system=hard,domain=pt,seed=1]","evaluate[tasks=ner,system=hard,domain=pt,seed=1]","evaluate[tasks=chunk,system=learned_concatenation,domain=pt,seed=1]","evaluate[tasks=chunk,system=learned_mixture,domain=pt,seed=1]","evaluate[tasks=chunk,system=learned_skip,domain=pt,seed=1]","evaluate[tasks=chunk,system=low_supervision,domain=pt,seed=1]","evaluate[tasks=four,system=low_supervision,domain=pt,seed=1]","evaluate[tasks=ner,system=low_supervision,domain=pt,seed=1]","evaluate[tasks=chunk,system=single,domain=pt,seed=1]","evaluate[tasks=ner,system=single,domain=pt,seed=1]","evaluate[tasks=pos,system=single,domain=pt,seed=1]","evaluate[tasks=srl,system=single,domain=pt,seed=1]","evaluate[tasks=chunk,system=sluice,domain=pt,seed=1]","evaluate[tasks=four,system=sluice,domain=pt,seed=1]","evaluate[tasks=ner,system=sluice,domain=pt,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_alpha,domain=pt,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_beta,domain=pt,seed=1]","evaluate[tasks=chunk,system=sluice_without_omega,domain=pt,seed=1]","evaluate[tasks=chunk,system=constant_concatenation,domain=tc,seed=1]","evaluate[tasks=chunk,system=constant_mixture,domain=tc,seed=1]","evaluate[tasks=chunk,system=constant_skip,domain=tc,seed=1]","evaluate[tasks=chunk,system=cross_stitch,domain=tc,seed=1]","evaluate[tasks=chunk,system=hard,domain=tc,seed=1]","evaluate[tasks=chunk,system=learned_concatenation,domain=tc,seed=1]","evaluate[tasks=chunk,system=learned_mixture,domain=tc,seed=1]","evaluate[tasks=chunk,system=learned_skip,domain=tc,seed=1]","evaluate[tasks=chunk,system=low_supervision,domain=tc,seed=1]","evaluate[tasks=chunk,system=single,domain=tc,seed=1]","evaluate[tasks=chunk,system=sluice,domain=tc,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_alpha,domain=tc,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_beta,domain=tc,seed=1]","evaluate[tasks=chunk,system=sluice_without_omega,domain=tc,seed=1]","evaluate[tasks=chunk,system=constant_concatenation,domain=wb,seed=1]","evaluate[tasks=chunk,system=constant_mixture,domain=wb,seed=1]","evaluate[tasks=chunk,system=constant_skip,domain=wb,seed=1]","evaluate[tasks=chunk,system=cross_stitch,domain=wb,seed=1]","evaluate[tasks=chunk,system=hard,domain=wb,seed=1]","evaluate[tasks=chunk,system=learned_concatenation,domain=wb,seed=1]","evaluate[tasks=chunk,system=learned_mixture,domain=wb,seed=1]","evaluate[tasks=chunk,system=learned_skip,domain=wb,seed=1]","evaluate[tasks=chunk,system=low_supervision,domain=wb,seed=1]","evaluate[tasks=chunk,system=single,domain=wb,seed=1]","evaluate[tasks=chunk,system=sluice,domain=wb,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_alpha,domain=wb,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_beta,domain=wb,seed=1]","evaluate[tasks=chunk,system=sluice_without_omega,domain=wb,seed=1]"],"sentences":["ingest[domain=bc,split=dev]","ingest[domain=bc,split=test]","ingest[domain=bc,split=train]","ingest[domain=bn,split=dev]","ingest[domain=bn,split=test]","ingest[domain=bn,split=train]","ingest[domain=mz,split=dev]","ingest[domain=mz,split=test]","ingest[domain=mz,split=train]","ingest[domain=nw,split=dev]","ingest[domain=nw,split=test]","ingest[domain=nw,split=train]","ingest[domain=pt,split=dev]","ingest[domain=pt,split=test]","ingest[domain=pt,split=train]","ingest[domain=tc,split=dev]","ingest[domain=tc,split=test]","ingest[domain=tc,split=train]","ingest[domain=wb,split=dev]","ingest[domain=wb,split=test]","ingest[domain=wb,split=train]"],"sharing":["train[tasks=chunk,system=constant_concatenation,domain=bc,seed=1]","train[tasks=chunk,system=constant_mixture,domain=bc,seed=1]","train[tasks=chunk,system=constant_skip,domain=bc,seed=1]","train[tasks=chunk,system=cross_stitch,domain=bc,seed=1]","train[tasks=chunk,system=hard,domain=bc,seed=1]","train[tasks=chunk,system=learned_concatenation,domain=bc,seed=1]","train[tasks=chunk,system=learned_mixture,domain=bc,seed=1]","train[tasks=chunk,system=learned_skip,domain=bc,seed=1]","train[tasks=chunk,system=low_supervision,domain=bc,seed=1]","train[tasks=chunk,system=single,domain=bc,seed=1]","train[tasks=chunk,system=sluice,domain=bc,seed=1]","train[tasks=chunk,system=sluice_balanced_alpha,domain=bc,seed=1]","train[tasks=chunk,system=sluice_balanced_beta,domain=bc,seed=1]","train[tasks=chunk,system=sluice_without_omega,domain=bc,seed=1]","train[tasks=chunk,system=constant_concatenation,domain=bn,seed=1]","train[tasks=chunk,system=constant_mixture,domain=bn,seed=1]","train[tasks=chunk,system=constant_skip,domain=bn,seed=1]","train[tasks=chunk,system=cross_stitch,domain=bn,seed=1]","train[tasks=chunk,system=hard,domain=bn,seed=1]","train[tasks=chunk,system=learned_concatenation,domain=bn,seed=1]","train[tasks=chunk,system=learned_mixture,domain=bn,seed=1]","train[tasks=chunk,system=learned_skip,domain=bn,seed=1]","train[tasks=chunk,system=low_supervision,domain=bn,seed=1]","train[tasks=chunk,system=single,domain=bn,seed=1]","train[tasks=chunk,system=sluice,domain=bn,seed=1]","train[tasks=chunk,system=sluice_balanced_alpha,domain=bn,seed=1]","train[tasks=chunk,system=sluice_balanced_beta,domain=bn,seed=1]","train[tasks=chunk,system=sluice_without_omega,domain=bn,seed=1]","train[tasks=chunk,system=constant_concatenation,domain=mz,seed=1]","train[tasks=chunk,system=constant_mixture,domain=mz,seed=1]","train[tasks=chunk,system=constant_skip,domain=mz,seed=1]","train[tasks=chunk,system=cross_stitch,domain=mz,seed=1]","train[tasks=chunk,system=hard,domain=mz,seed=1]","train[tasks=chunk,system=learned_concatenation,domain=mz,seed=1]","train[tasks=chunk,system=learned_mixture,domain=mz,seed=1]","train[tasks=chunk,system=learned_skip,domain=mz,seed=1]","train[tasks=chunk,system=low_supervision,domain=mz,seed=1]","train[tasks=chunk,system=single,domain=mz,seed=1]","train[tasks=chunk,system=sluice,domain=mz,seed=1]","train[tasks=chunk,system=sluice_balanced_alpha,domain=mz,seed=1]","train[tasks=chunk,system=sluice_balanced_beta,domain=mz,seed=1]","train[tasks=chunk,system=sluice_without_omega,domain=mz,seed=1]","train[tasks=chunk,system=constant_concatenation,domain=nw,seed=1]","train[tasks=chunk,system=constant_mixture,domain=nw,seed=1]","train[tasks=chunk,system=constant_skip,domain=nw,seed=1]","train[tasks=chunk,system=cross_stitch,domain=nw,seed=1]","train[tasks=srl,system=cross_stitch,domain=nw,seed=1]","train[tasks=chunk,system=hard,domain=nw,seed=1]","train[tasks=srl,system=hard,domain=nw,seed=1]","train[tasks=chunk,system=learned_concatenation,domain=nw,seed=1]","train[tasks=chunk,system=learned_mixture,domain=nw,seed=1]","train[tasks=chunk,system=learned_skip,domain=nw,seed=1]","train[tasks=chunk,system=low_supervision,domain=nw,seed=1]","train[tasks=srl,system=low_supervision,domain=nw,seed=1]","train[tasks=chunk,system=single,domain=nw,seed=1]","train[tasks=srl,system=single,domain=nw,seed=1]","train[tasks=chunk,system=sluice,domain=nw,seed=1]","train[tasks=srl,system=sluice,domain=nw,seed=1]","train[tasks=chunk,system=sluice_balanced_alpha,domain=nw,seed=1]","train[tasks=chunk,system=sluice_balanced_beta,domain=nw,seed=1]","train[tasks=chunk,system=sluice_without_omega,domain=nw,seed=1]","train[tasks=chunk,system=constant_concatenation,domain=pt,seed=1]","train[tasks=chunk,system=constant_mixture,domain=pt,seed=1]","train[tasks=chunk,system=constant_skip,domain=pt,seed=1]","train[tasks=chunk,system=cross_stitch,domain=pt,seed=1]","train[tasks=ner,system=cross_stitch,domain=pt,seed=1]","train[tasks=chunk,system=hard,domain=pt,seed=1]","train[tasks=four,system=hard,domain=pt,seed=1]","train[tasks=ner,system=hard,domain=pt,seed=1]","train[tasks=chunk,system=learned_concatenation,domain=pt,seed=1]","train[tasks=chunk,system=learned_mixture,domain=pt,seed=1]","train[tasks=chunk,system=learned_skip,domain=pt,seed=1]","train[tasks=chunk,system=low_supervision,domain=pt,seed=1]","train[tasks=four,system=low_supervision,domain=pt,seed=1]","train[tasks=ner,system=low_supervision,domain=pt,seed=1]","train[tasks=chunk,system=single,domain=pt,seed=1]","train[tasks=ner,system=single,domain=pt,seed=1]","train[tasks=pos,system=single,domain=pt,seed=1]","train[tasks=srl,system=single,domain=pt,seed=1]","train[tasks=chunk,system=sluice,domain=pt,seed=1]","train[tasks=four,system=sluice,domain=pt,seed=1]","train[tasks=ner,system=sluice,domain=pt,seed=1]","train[tasks=chunk,system=sluice_balanced_alpha,domain=pt,seed=1]","train[tasks=chunk,system=sluice_balanced_beta,domain=pt,seed=1]","train[tasks=chunk,system=sluice_without_omega,domain=pt,seed=1]","train[tasks=chunk,system=constant_concatenation,domain=tc,seed=1]","train[tasks=chunk,system=constant_mixture,domain=tc,seed=1]","train[tasks=chunk,system=constant_skip,domain=tc,seed=1]","train[tasks=chunk,system=cross_stitch,domain=tc,seed=1]","train[tasks=chunk,system=hard,domain=tc,seed=1]","train[tasks=chunk,system=learned_concatenation,domain=tc,seed=1]","train[tasks=chunk,system=learned_mixture,domain=tc,seed=1]","train[tasks=chunk,system=learned_skip,domain=tc,seed=1]","train[tasks=chunk,system=low_supervision,domain=tc,seed=1]","train[tasks=chunk,system=single,domain=tc,seed=1]","train[tasks=chunk,system=sluice,domain=tc,seed=1]","train[tasks=chunk,system=sluice_balanced_alpha,domain=tc,seed=1]","train[tasks=chunk,system=sluice_balanced_beta,domain=tc,seed=1]","train[tasks=chunk,system=sluice_without_omega,domain=tc,seed=1]","train[tasks=chunk,system=constant_concatenation,domain=wb,seed=1]","train[tasks=chunk,system=constant_mixture,domain=wb,seed=1]","train[tasks=chunk,system=constant_skip,domain=wb,seed=1]","train[tasks=chunk,system=cross_stitch,domain=wb,seed=1]","train[tasks=chunk,system=hard,domain=wb,seed=1]","train[tasks=chunk,system=learned_concatenation,domain=wb,seed=1]","train[tasks=chunk,system=learned_mixture,domain=wb,seed=1]","train[tasks=chunk,system=learned_skip,domain=wb,seed=1]","train[tasks=chunk,system=low_supervision,domain=wb,seed=1]","train[tasks=chunk,system=single,domain=wb,seed=1]","train[tasks=chunk,system=sluice,domain=wb,seed=1]","train[tasks=chunk,system=sluice_balanced_alpha,domain=wb,seed=1]","train[tasks=chunk,system=sluice_balanced_beta,domain=wb,seed=1]","train[tasks=chunk,system=sluice_without_omega,domain=wb,seed=1]"]},"outputs":{"correlations":"50c380d4b870c721","properties":"748e0d15a3440c48"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:42:07Z","seconds":0.376},
    "evaluate[tasks=chunk,system=constant_concatenation,domain=bc,seed=1]": {"stage":"evaluate","key":"c2c5818f025d187904a0f0d7e5dac52ef987473b9407773e39cbc98ae02cb749","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"bc"},"reads":{"dev":["ingest[domain=bc,split=dev]"],"model":["train[tasks=chunk,system=constant_concatenation,domain=bc,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=bc,split=train]"],"vocabulary":["index[domain=bc]"]},"outputs":{"outcomes":"9f24aa20874b5236","predictions":"9c050d86f6c2f386","scores":"e0bb77a3f595e149"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:26Z","seconds":0.513},
    "evaluate[tasks=chunk,system=constant_concatenation,domain=bn,seed=1]": {"stage":"evaluate","key":"1e39e1a7bfebead508a69d33c2482bd3c807569c6e09563c5fae0e2a83526d3c","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"bn"},"reads":{"dev":["ingest[domain=bn,split=dev]"],"model":["train[tasks=chunk,system=constant_concatenation,domain=bn,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=bn,split=train]"],"vocabulary":["index[domain=bn]"]},"outputs":{"outcomes":"39824ad423cc416d","predictions":"03bdc401d65e6942","scores":"0df3cc103c976a05"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:25Z","seconds":0.499},
    "evaluate[tasks=chunk,system=constant_concatenation,domain=mz,seed=1]": {"stage":"evaluate","key":"258e8f02f4073ac2d01b1ee89810c7edbf9f964b948be96c7a7abaf252f0f448","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"mz"},"reads":{"dev":["ingest[domain=mz,split=dev]"],"model":["train[tasks=chunk,system=constant_concatenation,domain=mz,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=mz,split=train]"],"vocabulary":["index[domain=mz]"]},"outputs":{"outcomes":"1fd2f1645942d795","predictions":"ed94a0d1be3cf136","scores":"7e02aed7277f730d"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:25Z","seconds":0.492},
    "evaluate[tasks=chunk,system=constant_concatenation,domain=nw,seed=1]": {"stage":"evaluate","key":"ec20046b7a683c72e49925ad5ce4ed11d59f8aa5e45942cae51a8062c84faaed","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"nw"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"model":["train[tasks=chunk,system=constant_concatenation,domain=nw,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"outcomes":"ab58928c0a2b8e3c","predictions":"e7ac8ea566487c2e","scores":"35a9bd59426d4a43"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:27Z","seconds":0.483},
    "evaluate[tasks=chunk,system=constant_concatenation,domain=pt,seed=1]": {"stage":"evaluate","key":"a747d31b7200ef10421144343bc91fe695337b90812b561466938b71d5e2bd9f","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"pt"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"model":["train[tasks=chunk,system=constant_concatenation,domain=pt,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"outcomes":"d1cb5c1551f608cc","predictions":"6fac33a64a943c97","scores":"21d042c3bb9c6fb0"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:25Z","seconds":0.494},
    "evaluate[tasks=chunk,system=constant_concatenation,domain=tc,seed=1]": {"stage":"evaluate","key":"4bd5ede33272efe4bb800e45baab15884ff1f8f3d89aa7c23acae82017ffbaea","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"tc"},"reads":{"dev":["ingest[domain=tc,split=dev]"],"model":["train[tasks=chunk,system=constant_concatenation,domain=tc,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=tc,split=train]"],"vocabulary":["index[domain=tc]"]},"outputs":{"outcomes":"608e8acac7946ee4","predictions":"ace9b47a761cb5f7","scores":"5a01322b6214c120"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:30Z","seconds":0.477},
    "evaluate[tasks=chunk,system=constant_concatenation,domain=wb,seed=1]": {"stage":"evaluate","key":"25aca864f2888b3843e39404b240aa1774bd5eef2bc14a6b129a905d9c7bf153","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"wb"},"reads":{"dev":["ingest[domain=wb,split=dev]"],"model":["train[tasks=chunk,system=constant_concatenation,domain=wb,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=wb,split=train]"],"vocabulary":["index[domain=wb]"]},"outputs":{"outcomes":"95992cf03f37e22d","predictions":"e23157103f3c4037","scores":"1a2e54c5719cc583"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:26Z","seconds":0.485},
    "evaluate[tasks=chunk,system=constant_mixture,domain=bc,seed=1]": {"stage":"evaluate","key":"96275be46a1f395fdebc854e1b8e2082d204aa47b38689ee88d85877c1061422","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"bc"},"reads":{"dev":["ingest[domain=bc,split=dev]"],"model":["train[tasks=chunk,system=constant_mixture,domain=bc,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=bc,split=train]"],"vocabulary":["index[domain=bc]"]},"outputs":{"outcomes":"0fd033a317d7cfc4","predictions":"18997e675e12fdf3","scores":"1de7c4124f294e9f"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:32Z","seconds":0.448},
    "evaluate[tasks=chunk,system=constant_mixture,domain=bn,seed=1]": {"stage":"evaluate","key":"f7b5c2042eef2914d3f99ed56c277400c5d5a5ff530770bbc5e86990c7ea609e","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"bn"},"reads":{"dev":["ingest[domain=bn,split=dev]"],"model":["train[tasks=chunk,system=constant_mixture,domain=bn,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=bn,split=train]"],"vocabulary":["index[domain=bn]"]},"outputs":{"outcomes":"d4c590ff55933ba9","predictions":"e6e6dae1109b2948","scores":"1e86ba255253fd48"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:26Z","seconds":0.473},
    "evaluate[tasks=chunk,system=constant_mixture,domain=mz,seed=1]": {"stage":"evaluate","key":"aeebd8f9bf0a05855166573577883a216bc873b7a1190c3a4dae82000221646c","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"mz"},"reads":{"dev":["ingest[domain=mz,split=dev]"],"model":["train[tasks=chunk,system=constant_mixture,domain=mz,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=mz,split=train]"],"vocabulary":["index[domain=mz]"]},"outputs":{"outcomes":"8abcbc7af4096a96","predictions":"d425ca2b3325a7ce","scores":"4c029499b79163c0"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:30Z","seconds":0.466},
    "evaluate[tasks=chunk,system=constant_mixture,domain=nw,seed=1]": {"stage":"evaluate","key":"8385990315bd0da6dddda7f216f737c52666869e73dcd0c74efdadb3e2cf875c","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"nw"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"model":["train[tasks=chunk,system=constant_mixture,domain=nw,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"outcomes":"d6c12931c7c8d683","predictions":"378b8d3adafe21e2","scores":"3d1c8cce2a1da2cc"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:29Z","seconds":0.455},
    "evaluate[tasks=chunk,system=constant_mixture,domain=pt,seed=1]": {"stage":"evaluate","key":"28116a815a05da10df4ccb6369e7d16d067c351517f2fe671977ca131a5cc87e","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"pt"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"model":["train[tasks=chunk,system=constant_mixture,domain=pt,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"outcomes":"631ab8d4c5a1bd8f","predictions":"df9bd0a8b0312218","scores":"61e2ec508813b3b9"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:28Z","seconds":0.467},
    "evaluate[tasks=chunk,system=constant_mixture,domain=tc,seed=1]": {"stage":"evaluate","key":"e90fb58025fe9a29337e8da185dc7d44dff2c68ca310b19dc8a319781d6b18cd","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"tc"},"reads":{"dev":["ingest[domain=tc,split=dev]"],"model":["train[tasks=chunk,system=constant_mixture,domain=tc,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=tc,split=train]"],"vocabulary":["index[domain=tc]"]},"outputs":{"outcomes":"395a2c0d9ffeef6d","predictions":"46e471a744d422b7","scores":"f29cb275e10f3fc0"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:35Z","seconds":0.419},
    "evaluate[tasks=chunk,system=constant_mixture,domain=wb,seed=1]": {"stage":"evaluate","key":"c1946b412a7c83ccfa6c8aa97884896aaa68d74d9fd71f2f1e6d0ebc5e03c117","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"wb"},"reads":{"dev":["ingest[domain=wb,split=dev]"],"model":["train[tasks=chunk,system=constant_mixture,domain=wb,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=wb,split=train]"],"vocabulary":["index[domain=wb]"]},"outputs":{"outcomes":"e1ff1244ddacf106","predictions":"6a916bc58a9c2df2","scores":"04644d0d35e59ef9"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:25Z","seconds":0.456},
    "evaluate[tasks=chunk,system=constant_skip,domain=bc,seed=1]": {"stage":"evaluate","key":"505f3e3c37aee654d96f281012308fc62f8ed0997242e6f711eff13ba8ba8459","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"bc"},"reads":{"dev":["ingest[domain=bc,split=dev]"],"model":["train[tasks=chunk,system=constant_skip,domain=bc,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=bc,split=train]"],"vocabulary":["index[domain=bc]"]},"outputs":{"outcomes":"0127a8f27ea7b1f4","predictions":"8213e7e55bf627df","scores":"135b9835605e5a00"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:32Z","seconds":0.446},
    "evaluate[tasks=chunk,system=constant_skip,domain=bn,seed=1]": {"stage":"evaluate","key":"e9cfd571493054e721d657e8372217481032c6fcb7a494eec7e91e8adc8b29a6","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"bn"},"reads":{"dev":["ingest[domain=bn,split=dev]"],"model":["train[tasks=chunk,system=constant_skip,domain=bn,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=bn,split=train]"],"vocabulary":["index[domain=bn]"]},"outputs":{"outcomes":"243caa693ad6ceb8","predictions":"e7a302d494008d99","scores":"b24076aeddb2b067"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:26Z","seconds":0.456},
    "evaluate[tasks=chunk,system=constant_skip,domain=mz,seed=1]": {"stage":"evaluate","key":"7ee600dad321e434f4f6f4bc04bdf03cf53fdef160928f2be51d4e093c6aad01","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"mz"},"reads":{"dev":["ingest[domain=mz,split=dev]"],"model":["train[tasks=chunk,system=constant_skip,domain=mz,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=mz,split=train]"],"vocabulary":["index[domain=mz]"]},"outputs":{"outcomes":"748d830b2f30ace4","predictions":"349f6ff442b0c615","scores":"9d31e65b9d94ab8c"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:25Z","seconds":0.454},
    "evaluate[tasks=chunk,system=constant_skip,domain=nw,seed=1]": {"stage":"evaluate","key":"21888eec8be6937a050eb1c98984441c0330459bdd33434e8c433653352522eb","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"nw"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"model":["train[tasks=chunk,system=constant_skip,domain=nw,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"outcomes":"54f76e6d9a80a44b","predictions":"554d744c8aa15642","scores":"a18e66fc32698524"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:32Z","seconds":0.456},
    "evaluate[tasks=chunk,system=constant_skip,domain=pt,seed=1]": {"stage":"evaluate","key":"0ef33c3dab6ab592b64651a430721476bbe3e2d79800a1753151800c2c0bb5e3","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"pt"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"model":["train[tasks=chunk,system=constant_skip,domain=pt,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"outcomes":"b9894ccf67dc8fd2","predictions":"c4a9ab42546b0e82","scores":"ee6a5821510db13e"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:27Z","seconds":0.469},
    "evaluate[tasks=chunk,system=constant_skip,domain=tc,seed=1]": {"stage":"evaluate","key":"a098c63dadb82072809473d023cd0965959fb10864cdfd765033f37e289ccd32","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"tc"},"reads":{"dev":["ingest[domain=tc,split=dev]"],"model":["train[tasks=chunk,system=constant_skip,domain=tc,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=tc,split=train]"],"vocabulary":["index[domain=tc]"]},"outputs":{"outcomes":"4a4b5f45d2aec5c5","predictions":"0fc0695791b3dde4","scores":"91c31f73a5d919e3"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:34Z","seconds":0.42},
    "evaluate[tasks=chunk,system=constant_skip,domain=wb,seed=1]": {"stage":"evaluate","key":"d205c7200513bec29d368b3d60de31a040916451ea8ca6664dc7f9668c33e2b3","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"wb"},"reads":{"dev":["ingest[domain=wb,split=dev]"],"model":["train[tasks=chunk,system=constant_skip,domain=wb,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=wb,split=train]"],"vocabulary":["index[domain=wb]"]},"outputs":{"outcomes":"0a37fab6f6627c3f","predictions":"565953e28d09c61e","scores":"49f3337b982e994c"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:28Z","seconds":0.459},
    "evaluate[tasks=chunk,system=cross_stitch,domain=bc,seed=1]": {"stage":"evaluate","key":"c0bb232fc204120a6546852a5623c197e3448376b3e2e85c13a11f25b0945198","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"bc"},"reads":{"dev":["ingest[domain=bc,split=dev]"],"model":["train[tasks=chunk,system=cross_stitch,domain=bc,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=bc,split=train]"],"vocabulary":["index[domain=bc]"]},"outputs":{"outcomes":"d3b0eb696acd1b8d","predictions":"ff6dac6b86c566b3","scores":"c4f60e628ee09767"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:14Z","seconds":0.784},
    "evaluate[tasks=chunk,system=cross_stitch,domain=bn,seed=1]": {"stage":"evaluate","key":"3cd4e63a8b61e1aac1bd799aee9deec73234029d9d741e4897ebcd355f6a2d89","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"bn"},"reads":{"dev":["ingest[domain=bn,split=dev]"],"model":["train[tasks=chunk,system=cross_stitch,domain=bn,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=bn,split=train]"],"vocabulary":["index[domain=bn]"]},"outputs":{"outcomes":"d8b4d56a0a584e6c","predictions":"83e4151a343b6209","scores":"a6248d00a46c592b"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:09Z","seconds":0.789},
    "evaluate[tasks=chunk,system=cross_stitch,domain=mz,seed=1]": {"stage":"evaluate","key":"e91c04ffbc7ff211ea7d026aaed432a2648e645d2ff8c5e4cfb54a80cdebffc8","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"mz"},"reads":{"dev":["ingest[domain=mz,split=dev]"],"model":["train[tasks=chunk,system=cross_stitch,domain=mz,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=mz,split=train]"],"vocabulary":["index[domain=mz]"]},"outputs":{"outcomes":"b0459abd4344ac58","predictions":"b4bab1a01bdda848","scores":"602e6830ce0d484d"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:16Z","seconds":0.784},
    "evaluate[tasks=chunk,system=cross_stitch,domain=nw,seed=1]": {"stage":"evaluate","key":"8e2db264297abfa80fdf3bf00a52a383ec7f50bb6710f334731889bd5da0aad2","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"nw"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"model":["train[tasks=chunk,system=cross_stitch,domain=nw,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"outcomes":"ddbbe675077766e5","predictions":"d702f4722d37d0ca","scores":"f8b6cee03f2e1856"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:20Z","seconds":0.755},
    "evaluate[tasks=chunk,system=cross_stitch,domain=pt,seed=1]": {"stage":"evaluate","key":"89387deeb610801aa622fd2ef308eeb1629c67ccb4df1909bdb5c26d61ecbc36","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"pt"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"model":["train[tasks=chunk,system=cross_stitch,domain=pt,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"outcomes":"2fd619e24b4e1457","predictions":"b8b38af2f5113d3f","scores":"a13bd109a6140ae0"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:13Z","seconds":0.771},
    "evaluate[tasks=chunk,system=cross_stitch,domain=tc,seed=1]": {"stage":"evaluate","key":"7ac86938c79e1cb2a1fec6636444ebfe7f368d2b4330946cef757fc029e5d3e4","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"tc"},"reads":{"dev":["ingest[domain=tc,split=dev]"],"model":["train[tasks=chunk,system=cross_stitch,domain=tc,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=tc,split=train]"],"vocabulary":["index[domain=tc]"]},"outputs":{"outcomes":"e74d6e13d4ca4278","predictions":"8856bfeb2a7426c1","scores":"7537aa9fabc50ada"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:22Z","seconds":0.714},
    "evaluate[tasks=chunk,system=cross_stitch,domain=wb,seed=1]": {"stage":"evaluate","key":"3702dafab497e9027506f4808802492794149fa925009d118b78a90f78b39850","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"wb"},"reads":{"dev":["ingest[domain=wb,split=dev]"],"model":["train[tasks=chunk,system=cross_stitch,domain=wb,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=wb,split=train]"],"vocabulary":["index[domain=wb]"]},"outputs":{"outcomes":"ded5cae129473165","predictions":"764418c43cbc31a9","scores":"9e3645a963bcd631"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:19Z","seconds":0.774},
    "evaluate[tasks=chunk,system=hard,domain=bc,seed=1]": {"stage":"evaluate","key":"8ae70371bbd5f00cb9bca30df531c8a41fb1ac20f83a6467d6f741cbf4209975","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"bc"},"reads":{"dev":["ingest[domain=bc,split=dev]"],"model":["train[tasks=chunk,system=hard,domain=bc,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=bc,split=train]"],"vocabulary":["index[domain=bc]"]},"outputs":{"outcomes":"e74d22a9096353d5","predictions":"89dd9deb421417a3","scores":"ba2d7abec98df30e"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:31Z","seconds":0.498},
    "evaluate[tasks=chunk,system=hard,domain=bn,seed=1]": {"stage":"evaluate","key":"f8b30354b040ef9627cda2a642ca9188dd1e5739092c34a0d7c6d7042c7f46b4","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"bn"},"reads":{"dev":["ingest[domain=bn,split=dev]"],"model":["train[tasks=chunk,system=hard,domain=bn,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=bn,split=train]"],"vocabulary":["index[domain=bn]"]},"outputs":{"outcomes":"fb333e2d2c453219","predictions":"5c5301f9c1215fea","scores":"fbd530849021d2d3"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:28Z","seconds":0.464},
    "evaluate[tasks=chunk,system=hard,domain=mz,seed=1]": {"stage":"evaluate","key":"f5f39e51ebf88b92f27e21a9c67a5ce65a88d5d4a5492ea86bf3b7a766ad0073","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"mz"},"reads":{"dev":["ingest[domain=mz,split=dev]"],"model":["train[tasks=chunk,system=hard,domain=mz,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=mz,split=train]"],"vocabulary":["index[domain=mz]"]},"outputs":{"outcomes":"c13bed317a6ac7bb","predictions":"38739645d20395ad","scores":"e1fb9a4025b3160b"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:30Z","seconds":0.487},
    "evaluate[tasks=chunk,system=hard,domain=nw,seed=1]": {"stage":"evaluate","key":"248f3a7d0751e724c28e7ef894960ce9343cad19e432129d2c77793d118f9915","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"nw"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"model":["train[tasks=chunk,system=hard,domain=nw,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"outcomes":"e5c1e8de1f264841","predictions":"c29e3c2bff891ccb","scores":"c1338c9ee0658363"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:29Z","seconds":0.47},
    "evaluate[tasks=chunk,system=hard,domain=pt,seed=1]": {"stage":"evaluate","key":"ef4a02626dd89e6452b7fb6cb5194536568217f0e58bea601b7e1d1f21775e9a","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"pt"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"model":["train[tasks=chunk,system=hard,domain=pt,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"outcomes":"f665166f864d0396","predictions":"493fe854c9a5019d","scores":"2b62ff6e33540391"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:29Z","seconds":0.48},
    "evaluate[tasks=chunk,system=hard,domain=tc,seed=1]": {"stage":"evaluate","key":"d4eaa25472ab70578fe1959909ddbc306150652894524b003cb60aad0539e960","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"tc"},"reads":{"dev":["ingest[domain=tc,split=dev]"],"model":["train[tasks=chunk,system=hard,domain=tc,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=tc,split=train]"],"vocabulary":["index[domain=tc]"]},"outputs":{"outcomes":"3d1119eae4d14480","predictions":"33c6d15547c47ce4","scores":"e2a1f155c80cb81e"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:35Z","seconds":0.414},
    "evaluate[tasks=chunk,system=hard,domain=wb,seed=1]": {"stage":"evaluate","key":"f7ef0c7223c0b451c7180aedd6fe2d616ce2f42e44c33c6c9219fff4c256edd9","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"wb"},"reads":{"dev":["ingest[domain=wb,split=dev]"],"model":["train[tasks=chunk,system=hard,domain=wb,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=wb,split=train]"],"vocabulary":["index[domain=wb]"]},"outputs":{"outcomes":"68b4869f08c63011","predictions":"15ec1cc26e26c9e0","scores":"24ef75601b7a5fad"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:31Z","seconds":0.443},
    "evaluate[tasks=chunk,system=learned_concatenation,domain=bc,seed=1]": {"stage":"evaluate","key":"234ce97088a44514aab79eb2ad20eaecd9227def8dc36f9851d5f093ca4b7cb2","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"bc"},"reads":{"dev":["ingest[domain=bc,split=dev]"],"model":["train[tasks=chunk,system=learned_concatenation,domain=bc,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=bc,split=train]"],"vocabulary":["index[domain=bc]"]},"outputs":{"outcomes":"bff148969c4c1d2a","predictions":"c4dd0aff9fb4c951","scores":"b768bb7cf6cba871"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:05Z","seconds":0.828},
    "evaluate[tasks=chunk,system=learned_concatenation,domain=bn,seed=1]": {"stage":"evaluate","key":"450e49ee382448222401c8bff6babd6f3315b0e02792534037d35bf3d8c7a988","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"bn"},"reads":{"dev":["ingest[domain=bn,split=dev]"],"model":["train[tasks=chunk,system=learned_concatenation,domain=bn,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=bn,split=train]"],"vocabulary":["index[domain=bn]"]},"outputs":{"outcomes":"80084b859e73b66a","predictions":"e2f74db590f5bfa0","scores":"c771d537d877dbb9"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:04Z","seconds":0.849},
    "evaluate[tasks=chunk,system=learned_concatenation,domain=mz,seed=1]": {"stage":"evaluate","key":"3bdea928bad43604f58e6771f1cfd1f29f4f6220eb4fb42d7202841c7a1b8701","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"mz"},"reads":{"dev":["ingest[domain=mz,split=dev]"],"model":["train[tasks=chunk,system=learned_concatenation,domain=mz,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=mz,split=train]"],"vocabulary":["index[domain=mz]"]},"outputs":{"outcomes":"80b373a39a66c447","predictions":"8472bb5f8c5b7814","scores":"a935ac170b3c47a7"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:05Z","seconds":0.833},
    "evaluate[tasks=chunk,system=learned_concatenation,domain=nw,seed=1]": {"stage":"evaluate","key":"b9c2e4b8c33b12466f97df22797ec225a261107b0370023f6406284a78ea4910","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"nw"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"model":["train[tasks=chunk,system=learned_concatenation,domain=nw,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"outcomes":"a390e3aa53ffa44f","predictions":"8090a7728fc6bd12","scores":"abd4e9ca595832f6"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:06Z","seconds":0.809},
    "evaluate[tasks=chunk,system=learned_concatenation,domain=pt,seed=1]": {"stage":"evaluate","key":"b2f3d00eadcee5113fdcacebe4d8671a89a2b71ae635a8fa2b1e6b0410ee0370","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"pt"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"model":["train[tasks=chunk,system=learned_concatenation,domain=pt,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"outcomes":"3e7201c489ec55bb","predictions":"6dc22c9968811307","scores":"d315c6041b5020fc"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:05Z","seconds":0.833},
    "evaluate[tasks=chunk,system=learned_concatenation,domain=tc,seed=1]": {"stage":"evaluate","key":"edc88a1011c9c1f224cc08e6a3ac23dffea267e4e2d703afac5a4be6c6c89df1","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"tc"},"reads":{"dev":["ingest[domain=tc,split=dev]"],"model":["train[tasks=chunk,system=learned_concatenation,domain=tc,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=tc,split=train]"],"vocabulary":["index[domain=tc]"]},"outputs":{"outcomes":"16ffa38752a2fa7f","predictions":"c8a411a8bca00c0e","scores":"62912766962a1c2d"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:22Z","seconds":0.759},
    "evaluate[tasks=chunk,system=learned_concatenation,domain=wb,seed=1]": {"stage":"evaluate","key":"c1d9a9bcb74ed2a1b8867b6815646eed78b874045476c3d61d2d9832d70732cd","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"wb"},"reads":{"dev":["ingest[domain=wb,split=dev]"],"model":["train[tasks=chunk,system=learned_concatenation,domain=wb,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=wb,split=train]"],"vocabulary":["index[domain=wb]"]},"outputs":{"outcomes":"ceb12b6c9701ac0b","predictions":"b45751069c9ecbad","scores":"33e7801e24e9c118"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:06Z","seconds":0.804},
    "evaluate[tasks=chunk,system=learned_mixture,domain=bc,seed=1]": {"stage":"evaluate","key":"e686fe88d1778ca438d7de7532a1931425090bf2666da43fce4b19e6d3aed405","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"bc"},"reads":{"dev":["ingest[domain=bc,split=dev]"],"model":["train[tasks=chunk,system=learned_mixture,domain=bc,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=bc,split=train]"],"vocabulary":["index[domain=bc]"]},"outputs":{"outcomes":"db51d206614b05ef","predictions":"18ee93d3f38271d1","scores":"5f3ededd654221ac"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:11Z","seconds":0.784},
    "evaluate[tasks=chunk,system=learned_mixture,domain=bn,seed=1]": {"stage":"evaluate","key":"e4e969c29250cfbc5b63e88a442ec342e9c3f232043eb33039bca9513bfec97a","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"bn"},"reads":{"dev":["ingest[domain=bn,split=dev]"],"model":["train[tasks=chunk,system=learned_mixture,domain=bn,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=bn,split=train]"],"vocabulary":["index[domain=bn]"]},"outputs":{"outcomes":"3a4d747f1c1c20df","predictions":"eb3a2d68c8b69ca0","scores":"86ed6e45051dc9cc"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:09Z","seconds":0.791},
    "evaluate[tasks=chunk,system=learned_mixture,domain=mz,seed=1]": {"stage":"evaluate","key":"c3b57d1d26f48535a0da97cd1f28e0f59a17d72159fe662964ce149f9e8ef7df","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"mz"},"reads":{"dev":["ingest[domain=mz,split=dev]"],"model":["train[tasks=chunk,system=learned_mixture,domain=mz,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=mz,split=train]"],"vocabulary":["index[domain=mz]"]},"outputs":{"outcomes":"bb4af53afcc6d84c","predictions":"d677a8375f101d1f","scores":"fe7723714e812c3e"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:15Z","seconds":0.789},
    "evaluate[tasks=chunk,system=learned_mixture,domain=nw,seed=1]": {"stage":"evaluate","key":"d2764ffaccb5eeea0425e8e36e08e62f9efc5739a55283c8f2388b6d67698f21","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"nw"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"model":["train[tasks=chunk,system=learned_mixture,domain=nw,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"outcomes":"1e91c27712979913","predictions":"b42ac54feb39408a","scores":"9de4172227c25373"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:21Z","seconds":0.788},
    "evaluate[tasks=chunk,system=learned_mixture,domain=pt,seed=1]": {"stage":"evaluate","key":"8629b00109a844551af27d672ad2efd9d10bd14bcd0a015f1e8c2a08599a04ce","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"pt"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"model":["train[tasks=chunk,system=learned_mixture,domain=pt,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"outcomes":"543a37b10cd0cfc0","predictions":"37cb8d295668045e","scores":"b36139cb1fa03454"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:21Z","seconds":0.783},
    "evaluate[tasks=chunk,system=learned_mixture,domain=tc,seed=1]": {"stage":"evaluate","key":"0f1fb15386246381bcd42330a7bde42bb337ba41861e4be405de8d2c36cb4319","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"tc"},"reads":{"dev":["ingest[domain=tc,split=dev]"],"model":["train[tasks=chunk,system=learned_mixture,domain=tc,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=tc,split=train]"],"vocabulary":["index[domain=tc]"]},"outputs":{"outcomes":"f7efe91d1ba8813c","predictions":"0d51ee29f874d9b7","scores":"9aa062c23fb75972"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:23Z","seconds":0.719},
    "evaluate[tasks=chunk,system=learned_mixture,domain=wb,seed=1]": {"stage":"evaluate","key":"d248ba089790e80362f0744c5ce21e80a68b65128dccb8a4e9530a288d5102c6","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"wb"},"reads":{"dev":["ingest[domain=wb,split=dev]"],"model":["train[tasks=chunk,system=learned_mixture,domain=wb,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=wb,split=train]"],"vocabulary":["index[domain=wb]"]},"outputs":{"outcomes":"37a7631ba9836e87","predictions":"4072f5328606a0ed","scores":"210116a17efa9ab6"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:09Z","seconds":0.782},
    "evaluate[tasks=chunk,system=learned_skip,domain=bc,seed=1]": {"stage":"evaluate","key":"5524214cd4673bef2c6efb1a51745b3b1f66ec930e0b0457d0d1652b678c7f65","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"bc"},"reads":{"dev":["ingest[domain=bc,split=dev]"],"model":["train[tasks=chunk,system=learned_skip,domain=bc,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=bc,split=train]"],"vocabulary":["index[domain=bc]"]},"outputs":{"outcomes":"0233c5c622d45263","predictions":"902e27178324cad0","scores":"faf0a5bf15d61612"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:11Z","seconds":0.779},
    "evaluate[tasks=chunk,system=learned_skip,domain=bn,seed=1]": {"stage":"evaluate","key":"278651fc109de750472877452d6e5aa908c6a2a3c449a1f0524f6b8580a0e1b5","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"bn"},"reads":{"dev":["ingest[domain=bn,split=dev]"],"model":["train[tasks=chunk,system=learned_skip,domain=bn,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=bn,split=train]"],"vocabulary":["index[domain=bn]"]},"outputs":{"outcomes":"f2e82e18c91540f5","predictions":"f4e9d4847e008a95","scores":"0f3ea00f05e2f8a7"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:15Z","seconds":0.795},
    "evaluate[tasks=chunk,system=learned_skip,domain=mz,seed=1]": {"stage":"evaluate","key":"2b464a7b9658fb6ac1725f5ba8066f37bcc9f4a1e63eec31cde0d2f5fffe6162","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"mz"},"reads":{"dev":["ingest[domain=mz,split=dev]"],"model":["train[tasks=chunk,system=learned_skip,domain=mz,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=mz,split=train]"],"vocabulary":["index[domain=mz]"]},"outputs":{"outcomes":"fbcebfca3e772bb6","predictions":"2e2157ac320e9c99","scores":"2e64f6b84e50877d"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:10Z","seconds":0.772},
    "evaluate[tasks=chunk,system=learned_skip,domain=nw,seed=1]": {"stage":"evaluate","key":"b04b9ff3b0cb2fd98c0ca7fccf80836629bca384ab0148192f0ed330063a1540","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"nw"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"model":["train[tasks=chunk,system=learned_skip,domain=nw,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"outcomes":"c845e5093a7c41ee","predictions":"15e3e76c5ad4b404","scores":"65e724ce8a7f3f24"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:13Z","seconds":0.77},
    "evaluate[tasks=chunk,system=learned_skip,domain=pt,seed=1]": {"stage":"evaluate","key":"b5fa1af37bdaf30b148f34b79f32fc023a72723b10b96282cfd6386482d3531f","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"pt"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"model":["train[tasks=chunk,system=learned_skip,domain=pt,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"outcomes":"49ae66271d8196b9","predictions":"fa93d53182de7e52","scores":"75798c8cdc23aa77"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:08Z","seconds":0.779},
    "evaluate[tasks=chunk,system=learned_skip,domain=tc,seed=1]": {"stage":"evaluate","key":"1e4492379328649587251ecbd561765683c7577b98419fbcfbb77dd4945d805c","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"tc"},"reads":{"dev":["ingest[domain=tc,split=dev]"],"model":["train[tasks=chunk,system=learned_skip,domain=tc,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=tc,split=train]"],"vocabulary":["index[domain=tc]"]},"outputs":{"outcomes":"9d24b009b36824d2","predictions":"cfb5391f0fb6cd1c","scores":"956a313ff34d674e"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:24Z","seconds":0.742},
    "evaluate[tasks=chunk,system=learned_skip,domain=wb,seed=1]": {"stage":"evaluate","key":"5e588ea20fe208b424064464138341adf6d7084b26ceb2d20d9258549be0cdfc","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"wb"},"reads":{"dev":["ingest[domain=wb,split=dev]"],"model":["train[tasks=chunk,system=learned_skip,domain=wb,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=wb,split=train]"],"vocabulary":["index[domain=wb]"]},"outputs":{"outcomes":"b4aff117db69922a","predictions":"f26384695a8750d8","scores":"4b6c437d43e144f5"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:16Z","seconds":0.781},
    "evaluate[tasks=chunk,system=low_supervision,domain=bc,seed=1]": {"stage":"evaluate","key":"54b8897a835697afbe1f6ef3ac3a0cb968a9d46f1b9d09343161d89ffa403a47","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"bc"},"reads":{"dev":["ingest[domain=bc,split=dev]"],"model":["train[tasks=chunk,system=low_supervision,domain=bc,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=bc,split=train]"],"vocabulary":["index[domain=bc]"]},"outputs":{"outcomes":"648770f32f8ecdaf","predictions":"50999b31ee2c1a7b","scores":"e0109522ef9a697b"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:31Z","seconds":0.465},
    "evaluate[tasks=chunk,system=low_supervision,domain=bn,seed=1]": {"stage":"evaluate","key":"c98730f8da8c6623e50c24ab0a209b85c7ad45a4c91d269adf5e59ab6e704394","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"bn"},"reads":{"dev":["ingest[domain=bn,split=dev]"],"model":["train[tasks=chunk,system=low_supervision,domain=bn,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=bn,split=train]"],"vocabulary":["index[domain=bn]"]},"outputs":{"outcomes":"2eba3e69b6ac2902","predictions":"aaf4709042bfbec5","scores":"ff0356b5f0553d15"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:28Z","seconds":0.457},
    "evaluate[tasks=chunk,system=low_supervision,domain=mz,seed=1]": {"stage":"evaluate","key":"7323a1ce9356539c24be74f5fdde328cc9fb22e9696581cbbd8090cbb760ea89","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"mz"},"reads":{"dev":["ingest[domain=mz,split=dev]"],"model":["train[tasks=chunk,system=low_supervision,domain=mz,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=mz,split=train]"],"vocabulary":["index[domain=mz]"]},"outputs":{"outcomes":"78fa1babc2aebda3","predictions":"8837243a355dd16a","scores":"9481fc99c49d77f6"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:29Z","seconds":0.454},
    "evaluate[tasks=chunk,system=low_supervision,domain=nw,seed=1]": {"stage":"evaluate","key":"48da9bced82847dff82f43307a4ece0f7fed1cb9de32984ef093c6318d7c4524","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"nw"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"model":["train[tasks=chunk,system=low_supervision,domain=nw,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"outcomes":"b415d19cbd023144","predictions":"1aa788db9e3b49d8","scores":"e2b83dfb0f9ced8a"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:32Z","seconds":0.459},
    "evaluate[tasks=chunk,system=low_supervision,domain=pt,seed=1]": {"stage":"evaluate","key":"8a520f239ec79a1210834739711ec08dbd8d54878c481acd13b3c840046f27f4","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"pt"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"model":["train[tasks=chunk,system=low_supervision,domain=pt,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"outcomes":"3beb1904c15c29b2","predictions":"b25e02bd3c470737","scores":"695c8406513f7fc0"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:27Z","seconds":0.461},
    "evaluate[tasks=chunk,system=low_supervision,domain=tc,seed=1]": {"stage":"evaluate","key":"0c0698c38591fea319deb62e26bdc1081886bbe5b768643f5e700d32a061966b","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"tc"},"reads":{"dev":["ingest[domain=tc,split=dev]"],"model":["train[tasks=chunk,system=low_supervision,domain=tc,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=tc,split=train]"],"vocabulary":["index[domain=tc]"]},"outputs":{"outcomes":"2a185fdd697133ba","predictions":"51cad3ed1b6ea7a3","scores":"ef649c6f09713f66"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:35Z","seconds":0.42},
    "evaluate[tasks=chunk,system=low_supervision,domain=wb,seed=1]": {"stage":"evaluate","key":"41c8216d3729a2142ba7ae38d94597b8f3e74c4a7398ff10a97ae902e189e4ca","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"wb"},"reads":{"dev":["ingest[domain=wb,split=dev]"],"model":["train[tasks=chunk,system=low_supervision,domain=wb,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=wb,split=train]"],"vocabulary":["index[domain=wb]"]},"outputs":{"outcomes":"75999ce2bc4d67d4","predictions":"9b7107ea06cf8c3f","scores":"d60dbf6c59c2d752"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:31Z","seconds":0.486},
    "evaluate[tasks=chunk,system=single,domain=bc,seed=1]": {"stage":"evaluate","key":"c685d7a2e78b8c55d8455614764381d863984acb62be34553601ddf21c0d228e","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"bc"},"reads":{"dev":["ingest[domain=bc,split=dev]"],"model":["train[tasks=chunk,system=single,domain=bc,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=bc,split=train]"],"vocabulary":["index[domain=bc]"]},"outputs":{"outcomes":"455a5312a16fc3d5","predictions":"0f6436c58a794ab5","scores":"e949a541d1a323a8"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:33Z","seconds":0.448},
    "evaluate[tasks=chunk,system=single,domain=bn,seed=1]": {"stage":"evaluate","key":"bfcd12062615d7da871c895b09bf1bb366d52e366c1eb97660025fd4e1202b75","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"bn"},"reads":{"dev":["ingest[domain=bn,split=dev]"],"model":["train[tasks=chunk,system=single,domain=bn,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=bn,split=train]"],"vocabulary":["index[domain=bn]"]},"outputs":{"outcomes":"854be368781b1c84","predictions":"3abf9ac75411e9e4","scores":"ca760e59fbdc95b7"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:27Z","seconds":0.437},
    "evaluate[tasks=chunk,system=single,domain=mz,seed=1]": {"stage":"evaluate","key":"2e4b4800bf72e4e0d9d8ae2c522f68ca47547e35652dabbc80578555e921735b","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"mz"},"reads":{"dev":["ingest[domain=mz,split=dev]"],"model":["train[tasks=chunk,system=single,domain=mz,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=mz,split=train]"],"vocabulary":["index[domain=mz]"]},"outputs":{"outcomes":"e4852a2616a3faef","predictions":"a906fb46f4e9c05c","scores":"a0f8e4c6ae740d16"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:34Z","seconds":0.442},
    "evaluate[tasks=chunk,system=single,domain=nw,seed=1]": {"stage":"evaluate","key":"a378ee6bd6eaa4477f2b9a19df1f1febfd64d539f3677ec0dbe64d98da5e31ba","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"nw"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"model":["train[tasks=chunk,system=single,domain=nw,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"outcomes":"9537a9d58d7e0c80","predictions":"7e5600b266e8ec83","scores":"792f9a8498870ad7"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:34Z","seconds":0.436},
    "evaluate[tasks=chunk,system=single,domain=pt,seed=1]": {"stage":"evaluate","key":"94836fd52fc38abedd1205d6eda185e50b3585e3f070f80da42df8d32c342331","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"pt"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"model":["train[tasks=chunk,system=single,domain=pt,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"outcomes":"e7c3bd11ffdadc2b","predictions":"b762359db1510d1e","scores":"eae7f656a9d57057"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:33Z","seconds":0.425},
    "evaluate[tasks=chunk,system=single,domain=tc,seed=1]": {"stage":"evaluate","key":"45d793ee718ac7e3c1ca2ffbc58f6d730e369e05f128b0d7cb9c8a4da1548b76","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"tc"},"reads":{"dev":["ingest[domain=tc,split=dev]"],"model":["train[tasks=chunk,system=single,domain=tc,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=tc,split=train]"],"vocabulary":["index[domain=tc]"]},"outputs":{"outcomes":"0b385087ca73162c","predictions":"f31be05e09d3f31a","scores":"3ece1a83be7a2b86"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:36Z","seconds":0.392},
    "evaluate[tasks=chunk,system=single,domain=wb,seed=1]": {"stage":"evaluate","key":"54dad6e4de20a62661fdaeee56b42cad7ef8e21e0a9420f32e8b7e5b6e54299c","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"wb"},"reads":{"dev":["ingest[domain=wb,split=dev]"],"model":["train[tasks=chunk,system=single,domain=wb,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=wb,split=train]"],"vocabulary":["index[domain=wb]"]},"outputs":{"outcomes":"1676336b21f2dd62","predictions":"7e86e9cf40e637ef","scores":"2e36be5c84d2bc52"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:34Z","seconds":0.428},
    "evaluate[tasks=chunk,system=sluice,domain=bc,seed=1]": {"stage":"evaluate","key":"3d48409e154fc5a1aced23b7d8b690bbf60b44d700b74745852ab9f8ae63bd9e","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"bc"},"reads":{"dev":["ingest[domain=bc,split=dev]"],"model":["train[tasks=chunk,system=sluice,domain=bc,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=bc,split=train]"],"vocabulary":["index[domain=bc]"]},"outputs":{"outcomes":"c4368a64cc84e973","predictions":"a76310dd387aa8b2","scores":"a5df46c600829849"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:13Z","seconds":0.777},
    "evaluate[tasks=chunk,system=sluice,domain=bn,seed=1]": {"stage":"evaluate","key":"a3ce12f2f7599aa085e4b7c3ad8280956b32a285e9962e4964f3b086fd8c9337","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"bn"},"reads":{"dev":["ingest[domain=bn,split=dev]"],"model":["train[tasks=chunk,system=sluice,domain=bn,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=bn,split=train]"],"vocabulary":["index[domain=bn]"]},"outputs":{"outcomes":"b02bd61641fdaa4f","predictions":"b3bbe6e8a7f5e4e2","scores":"93c289f242920ea6"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:07Z","seconds":0.799},
    "evaluate[tasks=chunk,system=sluice,domain=mz,seed=1]": {"stage":"evaluate","key":"c9b48050244b3463c3aa9fd565f1184cd607bfc7ea0b71d8bb03ca099a36d405","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"mz"},"reads":{"dev":["ingest[domain=mz,split=dev]"],"model":["train[tasks=chunk,system=sluice,domain=mz,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=mz,split=train]"],"vocabulary":["index[domain=mz]"]},"outputs":{"outcomes":"6f50e341397e5ad6","predictions":"32ece5cc3c106708","scores":"96ee9bcc5ad552d2"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:13Z","seconds":0.779},
    "evaluate[tasks=chunk,system=sluice,domain=nw,seed=1]": {"stage":"evaluate","key":"4b89e9336000bff194360d4dbf306af4b13cee94c5e8e51d75127aed2c0e570e","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"nw"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"model":["train[tasks=chunk,system=sluice,domain=nw,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"outcomes":"ed7735af1cfc9b9c","predictions":"68fc4fe17f80d419","scores":"2fa75df7e7671047"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:18Z","seconds":0.775},
    "evaluate[tasks=chunk,system=sluice,domain=pt,seed=1]": {"stage":"evaluate","key":"0f84dda088eca00f295f328be2d9140f630fb1b3f7a91a093c8800c0cec10720","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"pt"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"model":["train[tasks=chunk,system=sluice,domain=pt,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"outcomes":"4a838a5f3a586654","predictions":"04e650cf8b0365a5","scores":"f9421938225ae1cb"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:03Z","seconds":0.86},
    "evaluate[tasks=chunk,system=sluice,domain=tc,seed=1]": {"stage":"evaluate","key":"b1aab17930cb25cf482926d34cac427e215ff743461e29b8a7bee409e833f951","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"tc"},"reads":{"dev":["ingest[domain=tc,split=dev]"],"model":["train[tasks=chunk,system=sluice,domain=tc,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=tc,split=train]"],"vocabulary":["index[domain=tc]"]},"outputs":{"outcomes":"9e5538a05ac450e8","predictions":"cbcaf68fb7264f9a","scores":"8673913406d0353f"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:23Z","seconds":0.729},
    "evaluate[tasks=chunk,system=sluice,domain=wb,seed=1]": {"stage":"evaluate","key":"a7dfc8a671696a9e7868a46bdf8ac798c88a34879f9b24a310b140b1da81579d","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"wb"},"reads":{"dev":["ingest[domain=wb,split=dev]"],"model":["train[tasks=chunk,system=sluice,domain=wb,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=wb,split=train]"],"vocabulary":["index[domain=wb]"]},"outputs":{"outcomes":"d7b006a6e83f6a33","predictions":"692d48de4d88266b","scores":"ec2eda2268d056e4"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:08Z","seconds":0.781},
    "evaluate[tasks=chunk,system=sluice_balanced_alpha,domain=bc,seed=1]": {"stage":"evaluate","key":"d773e2aa97afed77e2cc6ab6e0acce57605edfb18ffcb44a5b4cccbe604fb0c7","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"bc"},"reads":{"dev":["ingest[domain=bc,split=dev]"],"model":["train[tasks=chunk,system=sluice_balanced_alpha,domain=bc,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=bc,split=train]"],"vocabulary":["index[domain=bc]"]},"outputs":{"outcomes":"357fffa4600b665f","predictions":"4a08d939a0053960","scores":"8896381013b706f6"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:59Z","seconds":0.857},
    "evaluate[tasks=chunk,system=sluice_balanced_alpha,domain=bn,seed=1]": {"stage":"evaluate","key":"6597c593c31d8162375636ddd411a6fdefceaedb938b6436171e956aa06f8549","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"bn"},"reads":{"dev":["ingest[domain=bn,split=dev]"],"model":["train[tasks=chunk,system=sluice_balanced_alpha,domain=bn,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=bn,split=train]"],"vocabulary":["index[domain=bn]"]},"outputs":{"outcomes":"3f35e98ae0b1ee1a","predictions":"99ef5131187a251f","scores":"00f625db01d9b4f7"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:59Z","seconds":0.874},
    "evaluate[tasks=chunk,system=sluice_balanced_alpha,domain=mz,seed=1]": {"stage":"evaluate","key":"8607a93e919887fb99227788c28d53c4d9031ea3d6f32107b48539a948558b3c","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"mz"},"reads":{"dev":["ingest[domain=mz,split=dev]"],"model":["train[tasks=chunk,system=sluice_balanced_alpha,domain=mz,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=mz,split=train]"],"vocabulary":["index[domain=mz]"]},"outputs":{"outcomes":"7750192281f6f2c8","predictions":"a3ad569f3525c118","scores":"bd7009be330090c3"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:42:04Z","seconds":0.806},
    "evaluate[tasks=chunk,system=sluice_balanced_alpha,domain=nw,seed=1]": {"stage":"evaluate","key":"aa6c64a647c6be2231ab6fe582d4e29a04b4dbf4f86a5a625a6160eb38128437","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"nw"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"model":["train[tasks=chunk,system=sluice_balanced_alpha,domain=nw,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"outcomes":"74bceca3dbbdc723","predictions":"3c064e5c722806cd","scores":"aa223cd6973688e1"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:42:05Z","seconds":0.804},
    "evaluate[tasks=chunk,system=sluice_balanced_alpha,domain=pt,seed=1]": {"stage":"evaluate","key":"0a35db1152816d3656194a5193cdb62151e867d6fe43bb83002ff7a2e1cbe50c","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"pt"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"model":["train[tasks=chunk,system=sluice_balanced_alpha,domain=pt,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"outcomes":"0b6dbb7ca898b4fa","predictions":"02d0dfd85b3d975d","scores":"a7d478060e42d093"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:42:01Z","seconds":0.812},
    "evaluate[tasks=chunk,system=sluice_balanced_alpha,domain=tc,seed=1]": {"stage":"evaluate","key":"5a14596c0c4a33396546de6b1d819728dc4be4501cf762d9a3778ec2e566e01c","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"tc"},"reads":{"dev":["ingest[domain=tc,split=dev]"],"model":["train[tasks=chunk,system=sluice_balanced_alpha,domain=tc,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=tc,split=train]"],"vocabulary":["index[domain=tc]"]},"outputs":{"outcomes":"81e5ceacfb4058ce","predictions":"586739de1272137d","scores":"42c200bd65a93f1a"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:42:07Z","seconds":0.719},
    "evaluate[tasks=chunk,system=sluice_balanced_alpha,domain=wb,seed=1]": {"stage":"evaluate","key":"55d1ac8901ecee9ce250736842babf149464d7daab38c34b999694872ea3657d","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"wb"},"reads":{"dev":["ingest[domain=wb,split=dev]"],"model":["train[tasks=chunk,system=sluice_balanced_alpha,domain=wb,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=wb,split=train]"],"vocabulary":["index[domain=wb]"]},"outputs":{"outcomes":"b0dafc79e0c1dfe3","predictions":"5cf5f0cacac47637","scores":"6001dd854f1e935d"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:42:03Z","seconds":0.795},
    "evaluate[tasks=chunk,system=sluice_balanced_beta,domain=bc,seed=1]": {"stage":"evaluate","key":"bb131b6aeb8d11ecf71c5994ca7b8b5579e4862997a2cb9c5fd413ea716c59e1","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"bc"},"reads":{"dev":["ingest[domain=bc,split=dev]"],"model":["train[tasks=chunk,system=sluice_balanced_beta,domain=bc,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=bc,split=train]"],"vocabulary":["index[domain=bc]"]},"outputs":{"outcomes":"b3e6d91bf648b51d","predictions":"190f7c07abab5c41","scores":"7b895a5facfb874f"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:42:04Z","seconds":0.818},
    "evaluate[tasks=chunk,system=sluice_balanced_beta,domain=bn,seed=1]": {"stage":"evaluate","key":"6ba002c079a9aa7f0c13ee57a5b205fe385273f92b07728dacb1c8ce20d59084","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"bn"},"reads":{"dev":["ingest[domain=bn,split=dev]"],"model":["train[tasks=chunk,system=sluice_balanced_beta,domain=bn,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=bn,split=train]"],"vocabulary":["index[domain=bn]"]},"outputs":{"outcomes":"cfb92bc9e84f151c","predictions":"ca276c97a3754c92","scores":"3891d17639c38358"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:42:00Z","seconds":0.826},
    "evaluate[tasks=chunk,system=sluice_balanced_beta,domain=mz,seed=1]": {"stage":"evaluate","key":"5122bf815e12f70cb21eb24bcb0cf50e1164de0c57c0ebcee2a377a2211f1063","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"mz"},"reads":{"dev":["ingest[domain=mz,split=dev]"],"model":["train[tasks=chunk,system=sluice_balanced_beta,domain=mz,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=mz,split=train]"],"vocabulary":["index[domain=mz]"]},"outputs":{"outcomes":"4d083a31fabcefce","predictions":"6481c5a47d8564de","scores":"5880438a63b3b6b6"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:42:01Z","seconds":0.804},
    "evaluate[tasks=chunk,system=sluice_balanced_beta,domain=nw,seed=1]": {"stage":"evaluate","key":"e27dee102f64e7ae45376ee08b2933500ef0ff1a62535eecce6dca19e8ce35ef","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"nw"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"model":["train[tasks=chunk,system=sluice_balanced_beta,domain=nw,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"outcomes":"9f2b12713b001499","predictions":"3472b8ceff000c6e","scores":"aaa7ba69a7704f6e"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:42:05Z","seconds":0.806},
    "evaluate[tasks=chunk,system=sluice_balanced_beta,domain=pt,seed=1]": {"stage":"evaluate","key":"17fabf11a39a7e44bd4ebcc9a4b30b185b02a087a7de3ab36ad33fe96162097e","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"pt"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"model":["train[tasks=chunk,system=sluice_balanced_beta,domain=pt,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"outcomes":"888b7083e924d6fb","predictions":"f8fb8d13471ac5d0","scores":"02da71217166a5e3"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:42:02Z","seconds":0.809},
    "evaluate[tasks=chunk,system=sluice_balanced_beta,domain=tc,seed=1]": {"stage":"evaluate","key":"f53e74e12d76f5355bd17609ee784b234d0ea6e754df66003e74dbd1a27fa726","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"tc"},"reads":{"dev":["ingest[domain=tc,split=dev]"],"model":["train[tasks=chunk,system=sluice_balanced_beta,domain=tc,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=tc,split=train]"],"vocabulary":["index[domain=tc]"]},"outputs":{"outcomes":"0e7e8a473b54a2f2","predictions":"1252ef39e583e74b","scores":"3ac77eaa06476395"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:42:06Z","seconds":0.764},
    "evaluate[tasks=chunk,system=sluice_balanced_beta,domain=wb,seed=1]": {"stage":"evaluate","key":"ea87c812550f22bbf753f1886ffc13d2bf6f7c662b179ae3617e9b0cd12ca695","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"wb"},"reads":{"dev":["ingest[domain=wb,split=dev]"],"model":["train[tasks=chunk,system=sluice_balanced_beta,domain=wb,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=wb,split=train]"],"vocabulary":["index[domain=wb]"]},"outputs":{"outcomes":"936adf75f7414dc0","predictions":"a63d9f10dd8b209d","scores":"06b49b05ee2a19a3"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:42:03Z","seconds":0.8},
    "evaluate[tasks=chunk,system=sluice_without_omega,domain=bc,seed=1]": {"stage":"evaluate","key":"cf01ff9906f9f100a09db5ad745a3eba556940e371dbfa9357d940a62482e85f","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"bc"},"reads":{"dev":["ingest[domain=bc,split=dev]"],"model":["train[tasks=chunk,system=sluice_without_omega,domain=bc,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=bc,split=train]"],"vocabulary":["index[domain=bc]"]},"outputs":{"outcomes":"4d708ea130d16378","predictions":"fadbbcc9a8243f99","scores":"6c8025dcb0707199"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:42:02Z","seconds":0.802},
    "evaluate[tasks=chunk,system=sluice_without_omega,domain=bn,seed=1]": {"stage":"evaluate","key":"f8fec1fbe1e82252ef5ad614996cb6a973b7ea4db5403ccd369e3bc31d99368e","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"bn"},"reads":{"dev":["ingest[domain=bn,split=dev]"],"model":["train[tasks=chunk,system=sluice_without_omega,domain=bn,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=bn,split=train]"],"vocabulary":["index[domain=bn]"]},"outputs":{"outcomes":"c91542f729077e92","predictions":"178387183f4e0595","scores":"e7e18ae998810f05"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:42:00Z","seconds":0.834},
    "evaluate[tasks=chunk,system=sluice_without_omega,domain=mz,seed=1]": {"stage":"evaluate","key":"a75fdf3152680bb1cc4e662cd2d74cddb0e0d9de3b844d95112a28d3300ab360","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"mz"},"reads":{"dev":["ingest[domain=mz,split=dev]"],"model":["train[tasks=chunk,system=sluice_without_omega,domain=mz,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=mz,split=train]"],"vocabulary":["index[domain=mz]"]},"outputs":{"outcomes":"ea143148554de4ff","predictions":"04892a033e4ee9d7","scores":"b02549a1cf08e5ef"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:42:01Z","seconds":0.803},
    "evaluate[tasks=chunk,system=sluice_without_omega,domain=nw,seed=1]": {"stage":"evaluate","key":"5bf4820c34f190df43b4fd67c724e645de3e19a784a6526a6c70a8b8f8ca03c3","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"nw"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"model":["train[tasks=chunk,system=sluice_without_omega,domain=nw,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"outcomes":"74285c2759cb1bff","predictions":"faf5c4a1faf84db6","scores":"04045de0bf0b4632"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:42:05Z","seconds":0.794},
    "evaluate[tasks=chunk,system=sluice_without_omega,domain=pt,seed=1]": {"stage":"evaluate","key":"24b2ecb8465f0529b4b49c6d4331ab977a606be09264c792079422c794e6c341","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"pt"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"model":["train[tasks=chunk,system=sluice_without_omega,domain=pt,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"outcomes":"2fbde868dc135500","predictions":"0614ebac9a11fb57","scores":"b39907495ec76aeb"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:42:01Z","seconds":0.797},
    "evaluate[tasks=chunk,system=sluice_without_omega,domain=tc,seed=1]": {"stage":"evaluate","key":"9e2d26a43aa0576708713b62e8f453da69730e892bad7cde5b41850c6a9c63e7","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"tc"},"reads":{"dev":["ingest[domain=tc,split=dev]"],"model":["train[tasks=chunk,system=sluice_without_omega,domain=tc,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=tc,split=train]"],"vocabulary":["index[domain=tc]"]},"outputs":{"outcomes":"b310fcd2a77a31ee","predictions":"d58f7c2e7848bca0","scores":"f19a09c4b9f4bdff"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:42:06Z","seconds":0.753},
    "evaluate[tasks=chunk,system=sluice_without_omega,domain=wb,seed=1]": {"stage":"evaluate","key":"db1d3db767813e6b5fed64b093fb86f74d61b6665e9979c5e9e65c82116a7401","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"wb"},"reads":{"dev":["ingest[domain=wb,split=dev]"],"model":["train[tasks=chunk,system=sluice_without_omega,domain=wb,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=wb,split=train]"],"vocabulary":["index[domain=wb]"]},"outputs":{"outcomes":"e06e06afc5d25b81","predictions":"516ace39febad6f6","scores":"8c031534dd7fdafd"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:42:05Z","seconds":0.817},
    "evaluate[tasks=four,system=hard,domain=pt,seed=1]": {"stage":"evaluate","key":"8834bf0f2fbb8d3ee80ca263a8c066efa4845dd9ca45c2c022cf1b3f6dfba1d2","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"pt"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"model":["train[tasks=four,system=hard,domain=pt,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"outcomes":"214dd21740cf9135","predictions":"14371ccd701cfca0","scores":"93af93d812d55b4e"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:24Z","seconds":0.516},
    "evaluate[tasks=four,system=low_supervision,domain=pt,seed=1]": {"stage":"evaluate","key":"f5a713a8657de3dc110aef962dab10b9567761dc7cc52ab4a9b0ba45cc1b2239","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"pt"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"model":["train[tasks=four,system=low_supervision,domain=pt,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"outcomes":"e6f94ec9cd811f31","predictions":"87546bd1c5684cf1","scores":"9ccfe3772d60b490"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:24Z","seconds":0.513},
    "evaluate[tasks=four,system=sluice,domain=pt,seed=1]": {"stage":"evaluate","key":"1501fadf5b061af8bd1794cd9784baf994ba43a6de68ecbc15dd52b07d297905","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"pt"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"model":["train[tasks=four,system=sluice,domain=pt,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"outcomes":"c510f2456e12a4de","predictions":"9be888a06f51cf86","scores":"c3f328ac6aa9d91a"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:04Z","seconds":1.628},
    "evaluate[tasks=ner,system=cross_stitch,domain=pt,seed=1]": {"stage":"evaluate","key":"eaab28438b87002c66bbd8a628e42ddb836df4cd604fc1792d01c3e965a41ab0","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"pt"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"model":["train[tasks=ner,system=cross_stitch,domain=pt,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"outcomes":"1d36a88292398409","predictions":"4d7ee0c93a49b98e","scores":"8bd0175b309cc4ad"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:14Z","seconds":0.774},
    "evaluate[tasks=ner,system=hard,domain=pt,seed=1]": {"stage":"evaluate","key":"10a198c28eae18ce2de5f6e92440a345db0f578c0a71e3e6a075e0dec5a26a71","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"pt"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"model":["train[tasks=ner,system=hard,domain=pt,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"outcomes":"09146d1d65dc28f0","predictions":"6a519d64ab62d80e","scores":"65d9c17d940a8316"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:29Z","seconds":0.457},
    "evaluate[tasks=ner,system=low_supervision,domain=pt,seed=1]": {"stage":"evaluate","key":"0bd521059ab8d61b6e1b3caed434cbcd119c05d833ec52725a92a593fc9f1830","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"pt"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"model":["train[tasks=ner,system=low_supervision,domain=pt,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"outcomes":"db0040cb5ef8789f","predictions":"cbb56fdc0dea619b","scores":"69085f0c8437a446"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:30Z","seconds":0.469},
    "evaluate[tasks=ner,system=single,domain=pt,seed=1]": {"stage":"evaluate","key":"3e363a0aa9dff02b2073774cd96d7b46f642c3952db55834e5dcf97538a7406b","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"pt"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"model":["train[tasks=ner,system=single,domain=pt,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"outcomes":"f26ab1ffe65a3668","predictions":"319607c7dbb6b2d2","scores":"989a385b4e145205"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:33Z","seconds":0.44},
    "evaluate[tasks=ner,system=sluice,domain=pt,seed=1]": {"stage":"evaluate","key":"5120bed140078ed05260e7fb762cdcc668194527522d3c7ae5f4127b35fbbcef","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"pt"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"model":["train[tasks=ner,system=sluice,domain=pt,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"outcomes":"0df33f226a47c464","predictions":"b737306ed999ad8f","scores":"934798d96f184b0c"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:12Z","seconds":0.789},
    "evaluate[tasks=noise,system=hard,domain=nw,seed=1]": {"stage":"evaluate","key":"5a705f9111fdd8c08c56d432acb8dc1d5b2cdfa506e07578b7d9e1b72b102ff8","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"nw"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"model":["train[tasks=noise,system=hard,domain=nw,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"outcomes":"7957ff7d69ddc086","predictions":"1b307d677a67706e","scores":"11b8aaba6310b9bd"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:36Z","seconds":0.461},
    "evaluate[tasks=noise,system=single,domain=nw,seed=1]": {"stage":"evaluate","key":"33d5d6d1efbf9ae9df428be8b9a99423364bc24961c1376a993c34a5a69eadd8","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"nw"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"model":["train[tasks=noise,system=single,domain=nw,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"outcomes":"0177233cacf355ef","predictions":"e5a0005b0b39712f","scores":"e1a92acabdcf0b93"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:36Z","seconds":0.411},
    "evaluate[tasks=noise,system=sluice,domain=nw,seed=1]": {"stage":"evaluate","key":"a505bdc09b073125b847e5e2c8a1e9ffa1aadb1dd42bf876cc29fc3c86075099","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"nw"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"model":["train[tasks=noise,system=sluice,domain=nw,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"outcomes":"08c254e5cad4813c","predictions":"f99604fda9b984a9","scores":"bd44181bbd4daa78"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:36Z","seconds":0.799},
    "evaluate[tasks=pos,system=single,domain=pt,seed=1]": {"stage":"evaluate","key":"be4c8a5630295a9f49c9b2fd5cd92feae98bcfddbb20b87dbfc11a49bc9636d8","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"pt"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"model":["train[tasks=pos,system=single,domain=pt,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"outcomes":"3e558ea963a3b033","predictions":"fb834198c3879a49","scores":"978dd02b9683a717"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:33Z","seconds":0.448},
    "evaluate[tasks=srl,system=cross_stitch,domain=nw,seed=1]": {"stage":"evaluate","key":"07f07a9c67f241785362a612458a1a65cca9fe77134a2dee8e1c6e86e49ab356","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"nw"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"model":["train[tasks=srl,system=cross_stitch,domain=nw,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"outcomes":"c9ba14311b4e6ddc","predictions":"fb3b63777fe994b8","scores":"0174080a4aab0ea1"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:20Z","seconds":0.771},
    "evaluate[tasks=srl,system=hard,domain=nw,seed=1]": {"stage":"evaluate","key":"5acd4caf8d6d9ec9e76b6d4fdada29821b6ac6d413c2cfc94b0d93b6fa01bff6","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"nw"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"model":["train[tasks=srl,system=hard,domain=nw,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"outcomes":"007c1528ac33032b","predictions":"ddcca70ebe2e3ef0","scores":"615be19e1d786b8f"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:33Z","seconds":0.438},
    "evaluate[tasks=srl,system=low_supervision,domain=nw,seed=1]": {"stage":"evaluate","key":"c349ceffd3598a3a60b47e0d80f804796985d7ce7f92001aaedaadf5296abaa3","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"nw"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"model":["train[tasks=srl,system=low_supervision,domain=nw,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"outcomes":"fc6e163dfedcc722","predictions":"1a8bdd3f02487bfe","scores":"e70886e13eb3f05c"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:34Z","seconds":0.434},
    "evaluate[tasks=srl,system=single,domain=nw,seed=1]": {"stage":"evaluate","key":"b377f5125523115b50a0d0ccd774c0ab6edf978ac3759c9db0909df2e3864320","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"nw"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"model":["train[tasks=srl,system=single,domain=nw,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"outcomes":"7eaa8944c892fb25","predictions":"e2105f111d412618","scores":"064e0e8952405fc0"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:36Z","seconds":0.376},
    "evaluate[tasks=srl,system=single,domain=pt,seed=1]": {"stage":"evaluate","key":"6a420e3b45b3da6bbf96a3582ca3ac70903a544307381d7f607436b940012fe2","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"pt"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"model":["train[tasks=srl,system=single,domain=pt,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"outcomes":"1a2e24b7457a1180","predictions":"114c93f1ec8c9429","scores":"32c4c2bd0d9b9b73"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:35Z","seconds":0.395},
    "evaluate[tasks=srl,system=sluice,domain=nw,seed=1]": {"stage":"evaluate","key":"b1146189c5de965ab3ae870541d8b2c8509185823234d132af19fe2dc2525785","code":"c6bd3d20203f11830cfe996fc0cdfcec72de2d5c291a67b24fbf9e62cb9c9051","params":{"domain":"nw"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"model":["train[tasks=srl,system=sluice,domain=nw,seed=1]"],"test":["ingest[domain=bc,split=test]","ingest[domain=bn,split=test]","ingest[domain=mz,split=test]","ingest[domain=nw,split=test]","ingest[domain=pt,split=test]","ingest[domain=tc,split=test]","ingest[domain=wb,split=test]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"outcomes":"2986792846d7d2ed","predictions":"af965c0f391c814d","scores":"4748e1714868100c"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:20Z","seconds":0.771},
    "index[domain=bc]": {"stage":"index","key":"f55ce154021840fe94ef37197327eb68b8b1cc1880ce7b6093fe8d687cc400fd","code":"16ed5e97e399da99a48fc8efe2a14bf25b2a8a1682f3a6c75e2467d85c1cebc6","params":{},"reads":{"held_out":["ingest[domain=bc,split=dev]","ingest[domain=bc,split=test]"],"sentences":["ingest[domain=bc,split=train]"]},"outputs":{"vocabulary":"13220dbe06153ca8"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:02Z","seconds":0.035},
    "index[domain=bn]": {"stage":"index","key":"947009dd687294f1bb3fa10f4102ea64b137e1739179ccf16d7d006d8e992efc","code":"16ed5e97e399da99a48fc8efe2a14bf25b2a8a1682f3a6c75e2467d85c1cebc6","params":{},"reads":{"held_out":["ingest[domain=bn,split=dev]","ingest[domain=bn,split=test]"],"sentences":["ingest[domain=bn,split=train]"]},"outputs":{"vocabulary":"c68ee872728cbbd0"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:02Z","seconds":0.036},
    "index[domain=mz]": {"stage":"index","key":"60821ad8b215c5a532222c5748502e28bb9d080c19c229c466e8fccceba3262c","code":"16ed5e97e399da99a48fc8efe2a14bf25b2a8a1682f3a6c75e2467d85c1cebc6","params":{},"reads":{"held_out":["ingest[domain=mz,split=dev]","ingest[domain=mz,split=test]"],"sentences":["ingest[domain=mz,split=train]"]},"outputs":{"vocabulary":"bee6e533a09864c9"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:02Z","seconds":0.024},
    "index[domain=nw]": {"stage":"index","key":"5e2bdc073629b1a1822b6c16358550b4a5f2d861d6f7571beecb54b0fc90d336","code":"16ed5e97e399da99a48fc8efe2a14bf25b2a8a1682f3a6c75e2467d85c1cebc6","params":{},"reads":{"held_out":["ingest[domain=nw,split=dev]","ingest[domain=nw,split=test]"],"sentences":["ingest[domain=nw,split=train]"]},"outputs":{"vocabulary":"76e3641e02701e0b"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:02Z","seconds":0.019},
    "index[domain=pt]": {"stage":"index","key":"286fd95c37605aa5ff8015e315acb56618537dac0735af7591f339de8988e27f","code":"16ed5e97e399da99a48fc8efe2a14bf25b2a8a1682f3a6c75e2467d85c1cebc6","params":{},"reads":{"held_out":["ingest[domain=pt,split=dev]","ingest[domain=pt,split=test]"],"sentences":["ingest[domain=pt,split=train]"]},"outputs":{"vocabulary":"ea1a3407becb9400"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:02Z","seconds":0.03},
    "index[domain=tc]": {"stage":"index","key":"f2ed1129308e0aa243d0fdb5fecd97537560a37383c8bade3280099e46f046ae","code":"16ed5e97e399da99a48fc8efe2a14bf25b2a8a1682f3a6c75e2467d85c1cebc6","params":{},"reads":{"held_out":["ingest[domain=tc,split=dev]","ingest[domain=tc,split=test]"],"sentences":["ingest[domain=tc,split=train]"]},"outputs":{"vocabulary":"59a4201571a17b70"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:02Z","seconds":0.014},
    "index[domain=wb]": {"stage":"index","key":"5e141ef235394ad66a27ef5ab2b66b2611f1d10f3c54bacb30eecafd0be24196","code":"16ed5e97e399da99a48fc8efe2a14bf25b2a8a1682f3a6c75e2467d85c1cebc6","params":{},"reads":{"held_out":["ingest[domain=wb,split=dev]","ingest[domain=wb,split=test]"],"sentences":["ingest[domain=wb,split=train]"]},"outputs":{"vocabulary":"23bd070337cc9009"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:02Z","seconds":0.021},
    "ingest[domain=bc,split=dev]": {"stage":"ingest","key":"fa8cdadda8b9008a8ba13521732d9fdf1ebf976d9d9023a160ef904f76be0af5","code":"74d412e9a710fe24452236ded54798b0473d053901c2f7da9e8a97e705d8af77","params":{"domain":"bc","split":"dev"},"reads":{"corpus":["data/open7"]},"outside":{"corpus":"190de42909a915a5"},"outputs":{"sentences":"d4b81ed110ce89c1"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:01Z","seconds":0.01},
    "ingest[domain=bc,split=test]": {"stage":"ingest","key":"827efc94ffa1bb5332e15363dd208f9802402b29b758ce11513887f8d3467f3c","code":"74d412e9a710fe24452236ded54798b0473d053901c2f7da9e8a97e705d8af77","params":{"domain":"bc","split":"test"},"reads":{"corpus":["data/open7"]},"outside":{"corpus":"97dbfd91bd06ea44"},"outputs":{"sentences":"9eb33321454112a4"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:01Z","seconds":0.014},
    "ingest[domain=bc,split=train]": {"stage":"ingest","key":"f2207d4fa2fd8edaa38ce87b35b03eda3d0cc86fe6d5104b19dd2b8d2ae9bc8d","code":"74d412e9a710fe24452236ded54798b0473d053901c2f7da9e8a97e705d8af77","params":{"domain":"bc","split":"train"},"reads":{"corpus":["data/open7"]},"outside":{"corpus":"532b59a8341e5974"},"outputs":{"sentences":"63f62731dbae12dc"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:01Z","seconds":0.044},
    "ingest[domain=bn,split=dev]": {"stage":"ingest","key":"d940ab40d25012854ce2cd16ff55bfbcb3c15697f1bb3ca921c8547a40e6abef","code":"74d412e9a710fe24452236ded54798b0473d053901c2f7da9e8a97e705d8af77","params":{"domain":"bn","split":"dev"},"reads":{"corpus":["data/open7"]},"outside":{"corpus":"95fd0375f081fa26"},"outputs":{"sentences":"54e2906054c20c07"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:02Z","seconds":0.006},
    "ingest[domain=bn,split=test]": {"stage":"ingest","key":"86308e30aa87021b9516b58901d6547394fa09297127051e9a596d5d5007cdf6","code":"74d412e9a710fe24452236ded54798b0473d053901c2f7da9e8a97e705d8af77","params":{"domain":"bn","split":"test"},"reads":{"corpus":["data/open7"]},"outside":{"corpus":"b655c29462b8f1c5"},"outputs":{"sentences":"8135b6e4cf990268"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:02Z","seconds":0.007},
    "ingest[domain=bn,split=train]": {"stage":"ingest","key":"fa3a5e5d1ac3bd57c5e7b80eb727978829d8f9ff60a1fdbecd66ecf6db33260b","code":"74d412e9a710fe24452236ded54798b0473d053901c2f7da9e8a97e705d8af77","params":{"domain":"bn","split":"train"},"reads":{"corpus":["data/open7"]},"outside":{"corpus":"737a6bc1d5708851"},"outputs":{"sentences":"6cc95dcf1d0d5c5e"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:01Z","seconds":0.034},
    "ingest[domain=mz,split=dev]": {"stage":"ingest","key":"195deaa21e7cbe2430b07a854600ef02f4eba12e5485aeb8935a70bf15fc2a92","code":"74d412e9a710fe24452236ded54798b0473d053901c2f7da9e8a97e705d8af77","params":{"domain":"mz","split":"dev"},"reads":{"corpus":["data/open7"]},"outside":{"corpus":"0f7921b6414fb8a5"},"outputs":{"sentences":"7af6ac5384410baf"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:02Z","seconds":0.011},
    "ingest[domain=mz,split=test]": {"stage":"ingest","key":"8f14437474d3500b1678b7317b4b49238f82c68d42520e01eee523157c080945","code":"74d412e9a710fe24452236ded54798b0473d053901c2f7da9e8a97e705d8af77","params":{"domain":"mz","split":"test"},"reads":{"corpus":["data/open7"]},"outside":{"corpus":"10db16f20ad34ce2"},"outputs":{"sentences":"639eabb4622e3f8e"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:02Z","seconds":0.013},
    "ingest[domain=mz,split=train]": {"stage":"ingest","key":"c4dea028543f81d1c520c3d097d86a7bf5c484e9a3e7c9fef7c00717745a2f9e","code":"74d412e9a710fe24452236ded54798b0473d053901c2f7da9e8a97e705d8af77","params":{"domain":"mz","split":"train"},"reads":{"corpus":["data/open7"]},"outside":{"corpus":"9f2e82698aeda226"},"outputs":{"sentences":"72c871ffd8d0fb35"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:01Z","seconds":0.064},
    "ingest[domain=nw,split=dev]": {"stage":"ingest","key":"6011ff647c62406421c62d1a9a7de6d90889a67e5e82cd1518d659e40c1b76dc","code":"74d412e9a710fe24452236ded54798b0473d053901c2f7da9e8a97e705d8af77","params":{"domain":"nw","split":"dev"},"reads":{"corpus":["data/open7"]},"outside":{"corpus":"0d3f1e768385ca93"},"outputs":{"sentences":"2dfd33f8cf3aee0f"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:02Z","seconds":0.006},
    "ingest[domain=nw,split=test]": {"stage":"ingest","key":"cc0530bebc44f1a4cb1df2479a3c6028f2574da80f2c12992713714b43ce886c","code":"74d412e9a710fe24452236ded54798b0473d053901c2f7da9e8a97e705d8af77","params":{"domain":"nw","split":"test"},"reads":{"corpus":["data/open7"]},"outside":{"corpus":"7c54525bd165e042"},"outputs":{"sentences":"2a7bfbdc29fa3341"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:02Z","seconds":0.004},
    "ingest[domain=nw,split=train]": {"stage":"ingest","key":"b06be497db7c546fd5cf448239e1e2fc8f28ada4ca44b4e5997bf61160a559a3","code":"74d412e9a710fe24452236ded54798b0473d053901c2f7da9e8a97e705d8af77","params":{"domain":"nw","split":"train"},"reads":{"corpus":["data/open7"]},"outside":{"corpus":"1b1dc3ef8266710a"},"outputs":{"sentences":"bb1bec855304b631"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:02Z","seconds":0.022},
    "ingest[domain=pt,split=dev]": {"stage":"ingest","key":"1bf3862dd4c8a11018a5906b813906b941d34e8b50039b3b0be15eef0e7ce6b7","code":"74d412e9a710fe24452236ded54798b0473d053901c2f7da9e8a97e705d8af77","params":{"domain":"pt","split":"dev"},"reads":{"corpus":["data/open7"]},"outside":{"corpus":"e6fee8bcb2d04afa"},"outputs":{"sentences":"c2946bb84912062e"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:02Z","seconds":0.007},
    "ingest[domain=pt,split=test]": {"stage":"ingest","key":"7f8b5469ba8d65afa1661745ce759009e89b54cd0b974d8e1f2623df21577030","code":"74d412e9a710fe24452236ded54798b0473d053901c2f7da9e8a97e705d8af77","params":{"domain":"pt","split":"test"},"reads":{"corpus":["data/open7"]},"outside":{"corpus":"6f2df16edeaef1ad"},"outputs":{"sentences":"c396fa22feddb1b1"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:02Z","seconds":0.006},
    "ingest[domain=pt,split=train]": {"stage":"ingest","key":"02a26ca89f0843f0a3908362af142a1157d86d79a8a621da2c79a6214811572d","code":"74d412e9a710fe24452236ded54798b0473d053901c2f7da9e8a97e705d8af77","params":{"domain":"pt","split":"train"},"reads":{"corpus":["data/open7"]},"outside":{"corpus":"06795b16b3103759"},"outputs":{"sentences":"2d1bfc94935ccc64"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:01Z","seconds":0.023},
    "ingest[domain=tc,split=dev]": {"stage":"ingest","key":"a7b2810ed89ef645c8a3fba4edc7413e7fdfbcf075b111e72bcbb6c21948eb9c","code":"74d412e9a710fe24452236ded54798b0473d053901c2f7da9e8a97e705d8af77","params":{"domain":"tc","split":"dev"},"reads":{"corpus":["data/open7"]},"outside":{"corpus":"6de9af2aada67524"},"outputs":{"sentences":"7348888242a4d12f"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:02Z","seconds":0.002},
    "ingest[domain=tc,split=test]": {"stage":"ingest","key":"6c5f57ca86a173bf7f8150355cfff4c46843f7ccc450c2e8b74c42c27fa0b18e","code":"74d412e9a710fe24452236ded54798b0473d053901c2f7da9e8a97e705d8af77","params":{"domain":"tc","split":"test"},"reads":{"corpus":["data/open7"]},"outside":{"corpus":"aab919a98a701749"},"outputs":{"sentences":"e82f097c00ae9dcc"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:02Z","seconds":0.003},
    "ingest[domain=tc,split=train]": {"stage":"ingest","key":"3d825ca0755733e1302ed593c78c37ae0de73e6b8a41cbeb78c388fba6ff4197","code":"74d412e9a710fe24452236ded54798b0473d053901c2f7da9e8a97e705d8af77","params":{"domain":"tc","split":"train"},"reads":{"corpus":["data/open7"]},"outside":{"corpus":"d155e81ea40b4ab6"},"outputs":{"sentences":"bcf1c584fb2cf564"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:02Z","seconds":0.013},
    "ingest[domain=wb,split=dev]": {"stage":"ingest","key":"2077850bb727f5178492440eba814e889d4d2978a5b66f6ac458040f8af5219b","code":"74d412e9a710fe24452236ded54798b0473d053901c2f7da9e8a97e705d8af77","params":{"domain":"wb","split":"dev"},"reads":{"corpus":["data/open7"]},"outside":{"corpus":"c926dbf1cf6de0f3"},"outputs":{"sentences":"d71fa1b911937230"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:02Z","seconds":0.005},
    "ingest[domain=wb,split=test]": {"stage":"ingest","key":"b8d8cf500e978724f92ec0066c2ad76d6ea32c5fc276051f6a162e37ea694867","code":"74d412e9a710fe24452236ded54798b0473d053901c2f7da9e8a97e705d8af77","params":{"domain":"wb","split":"test"},"reads":{"corpus":["data/open7"]},"outside":{"corpus":"fe1ff49b84306a2f"},"outputs":{"sentences":"630f446e91fb5fa1"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:02Z","seconds":0.004},
    "ingest[domain=wb,split=train]": {"stage":"ingest","key":"db61c24be47518286a49926bda9c64c44b5eb5c50cf14eaf307ef381568666d3","code":"74d412e9a710fe24452236ded54798b0473d053901c2f7da9e8a97e705d8af77","params":{"domain":"wb","split":"train"},"reads":{"corpus":["data/open7"]},"outside":{"corpus":"abacdde8f50f92ab"},"outputs":{"sentences":"570af9eb8a3c40c9"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:41:02Z","seconds":0.021},
    "report": {"stage":"report","key":"20430958388761c69174a37f50e86c1ab3cfa275909c864fecd6c8b243b41c35","code":"44de2c5ac9f338e728a9c2251d3c1d5495614580dbb7460a15e4451d43f434d7","params":{},"reads":{"correlations":["correlate"],"curve":["train[tasks=chunk,system=constant_concatenation,domain=bc,seed=1]","train[tasks=chunk,system=constant_mixture,domain=bc,seed=1]","train[tasks=chunk,system=constant_skip,domain=bc,seed=1]","train[tasks=chunk,system=cross_stitch,domain=bc,seed=1]","train[tasks=chunk,system=hard,domain=bc,seed=1]","train[tasks=chunk,system=learned_concatenation,domain=bc,seed=1]","train[tasks=chunk,system=learned_mixture,domain=bc,seed=1]","train[tasks=chunk,system=learned_skip,domain=bc,seed=1]","train[tasks=chunk,system=low_supervision,domain=bc,seed=1]","train[tasks=chunk,system=single,domain=bc,seed=1]","train[tasks=chunk,system=sluice,domain=bc,seed=1]","train[tasks=chunk,system=sluice_balanced_alpha,domain=bc,seed=1]","train[tasks=chunk,system=sluice_balanced_beta,domain=bc,seed=1]","train[tasks=chunk,system=sluice_without_omega,domain=bc,seed=1]","train[tasks=chunk,system=constant_concatenation,domain=bn,seed=1]","train[tasks=chunk,system=constant_mixture,domain=bn,seed=1]","train[tasks=chunk,system=constant_skip,domain=bn,seed=1]","train[tasks=chunk,system=cross_stitch,domain=bn,seed=1]","train[tasks=chunk,system=hard,domain=bn,seed=1]","train[tasks=chunk,system=learned_concatenation,domain=bn,seed=1]","train[tasks=chunk,system=learned_mixture,domain=bn,seed=1]","train[tasks=chunk,system=learned_skip,domain=bn,seed=1]","train[tasks=chunk,system=low_supervision,domain=bn,seed=1]","train[tasks=chunk,system=single,domain=bn,seed=1]","train[tasks=chunk,system=sluice,domain=bn,seed=1]","train[tasks=chunk,system=sluice_balanced_alpha,domain=bn,seed=1]","train[tasks=chunk,system=sluice_balanced_beta,domain=bn,seed=1]","train[tasks=chunk,system=sluice_without_omega,domain=bn,seed=1]","train[tasks=chunk,system=constant_concatenation,domain=mz,seed=1]","train[tasks=chunk,system=constant_mixture,domain=mz,seed=1]","train[tasks=chunk,system=constant_skip,domain=mz,seed=1]","train[tasks=chunk,system=cross_stitch,domain=mz,seed=1]","train[tasks=chunk,system=hard,domain=mz,seed=1]","train[tasks=chunk,system=learned_concatenation,domain=mz,seed=1]","train[tasks=chunk,system=learned_mixture,domain=mz,seed=1]","train[tasks=chunk,system=learned_skip,domain=mz,seed=1]","train[tasks=chunk,system=low_supervision,domain=mz,seed=1]","train[tasks=chunk,system=single,domain=mz,seed=1]","train[tasks=chunk,system=sluice,domain=mz,seed=1]","train[tasks=chunk,system=sluice_balanced_alpha,domain=mz,seed=1]","train[tasks=chunk,system=sluice_balanced_beta,domain=mz,seed=1]","train[tasks=chunk,system=sluice_without_omega,domain=mz,seed=1]","train[tasks=chunk,system=constant_concatenation,domain=nw,seed=1]","train[tasks=chunk,system=constant_mixture,domain=nw,seed=1]","train[tasks=chunk,system=constant_skip,domain=nw,seed=1]","train[tasks=chunk,system=cross_stitch,domain=nw,seed=1]","train[tasks=srl,system=cross_stitch,domain=nw,seed=1]","train[tasks=chunk,system=hard,domain=nw,seed=1]","train[tasks=noise,system=hard,domain=nw,seed=1]","train[tasks=srl,system=hard,domain=nw,seed=1]","train[tasks=chunk,system=learned_concatenation,domain=nw,seed=1]","train[tasks=chunk,system=learned_mixture,domain=nw,seed=1]","train[tasks=chunk,system=learned_skip,domain=nw,seed=1]","train[tasks=chunk,system=low_supervision,domain=nw,seed=1]","train[tasks=srl,system=low_supervision,domain=nw,seed=1]","train[tasks=chunk,system=single,domain=nw,seed=1]","train[tasks=noise,system=single,domain=nw,seed=1]","train[tasks=srl,system=single,domain=nw,seed=1]","train[tasks=chunk,system=sluice,domain=nw,seed=1]","train[tasks=noise,system=sluice,domain=nw,seed=1]","train[tasks=srl,system=sluice,domain=nw,seed=1]","train[tasks=chunk,system=sluice_balanced_alpha,domain=nw,seed=1]","train[tasks=chunk,system=sluice_balanced_beta,domain=nw,seed=1]","train[tasks=chunk,system=sluice_without_omega,domain=nw,seed=1]","train[tasks=chunk,system=constant_concatenation,domain=pt,seed=1]","train[tasks=chunk,system=constant_mixture,domain=pt,seed=1]","train[tasks=chunk,system=constant_skip,domain=pt,seed=1]","train[tasks=chunk,system=cross_stitch,domain=pt,seed=1]","train[tasks=ner,system=cross_stitch,domain=pt,seed=1]","train[tasks=chunk,system=hard,domain=pt,seed=1]","train[tasks=four,system=hard,domain=pt,seed=1]","train[tasks=ner,system=hard,domain=pt,seed=1]","train[tasks=chunk,system=learned_concatenation,domain=pt,seed=1]","train[tasks=chunk,system=learned_mixture,domain=pt,seed=1]","train[tasks=chunk,system=learned_skip,domain=pt,seed=1]","train[tasks=chunk,system=low_supervision,domain=pt,seed=1]","train[tasks=four,system=low_supervision,domain=pt,seed=1]","train[tasks=ner,system=low_supervision,domain=pt,seed=1]","train[tasks=chunk,system=single,domain=pt,seed=1]","train[tasks=ner,system=single,domain=pt,seed=1]","train[tasks=pos,system=single,domain=pt,seed=1]","train[tasks=srl,system=single,domain=pt,seed=1]","train[tasks=chunk,system=sluice,domain=pt,seed=1]","train[tasks=four,system=sluice,domain=pt,seed=1]","train[tasks=ner,system=sluice,domain=pt,seed=1]","train[tasks=chunk,system=sluice_balanced_alpha,domain=pt,seed=1]","train[tasks=chunk,system=sluice_balanced_beta,domain=pt,seed=1]","train[tasks=chunk,system=sluice_without_omega,domain=pt,seed=1]","train[tasks=chunk,system=constant_concatenation,domain=tc,seed=1]","train[tasks=chunk,system=constant_mixture,domain=tc,seed=1]","train[tasks=chunk,system=constant_skip,domain=tc,seed=1]","train[tasks=chunk,system=cross_stitch,domain=tc,seed=1]","train[tasks=chunk,system=hard,domain=tc,seed=1]","train[tasks=chunk,system=learned_concatenation,domain=tc,seed=1]","train[tasks=chunk,system=learned_mixture,domain=tc,seed=1]","train[tasks=chunk,system=learned_skip,domain=tc,seed=1]","train[tasks=chunk,system=low_supervision,domain=tc,seed=1]","train[tasks=chunk,system=single,domain=tc,seed=1]","train[tasks=chunk,system=sluice,domain=tc,seed=1]","train[tasks=chunk,system=sluice_balanced_alpha,domain=tc,seed=1]","train[tasks=chunk,system=sluice_balanced_beta,domain=tc,seed=1]","train[tasks=chunk,system=sluice_without_omega,domain=tc,seed=1]","train[tasks=chunk,system=constant_concatenation,domain=wb,seed=1]","train[tasks=chunk,system=constant_mixture,domain=wb,seed=1]","train[tasks=chunk,system=constant_skip,domain=wb,seed=1]","train[tasks=chunk,system=cross_stitch,domain=wb,seed=1]","train[tasks=chunk,system=hard,domain=wb,seed=1]","train[tasks=chunk,system=learned_concatenation,domain=wb,seed=1]","train[tasks=chunk,system=learned_mixture,domain=wb,seed=1]","train[tasks=chunk,system=learned_skip,domain=wb,seed=1]","train[tasks=chunk,system=low_supervision,domain=wb,seed=1]","train[tasks=chunk,system=single,domain=wb,seed=1]","train[tasks=chunk,system=sluice,domain=wb,seed=1]","train[tasks=chunk,system=sluice_balanced_alpha,domain=wb,seed=1]","train[tasks=chunk,system=sluice_balanced_beta,domain=wb,seed=1]","train[tasks=chunk,system=sluice_without_omega,domain=wb,seed=1]"],"outcomes":["evaluate[tasks=chunk,system=constant_concatenation,domain=bc,seed=1]","evaluate[tasks=chunk,system=constant_mixture,domain=bc,seed=1]","evaluate[tasks=chunk,system=constant_skip,domain=bc,seed=1]","evaluate[tasks=chunk,system=cross_stitch,domain=bc,seed=1]","evaluate[tasks=chunk,system=hard,domain=bc,seed=1]","evaluate[tasks=chunk,system=learned_concatenation,domain=bc,seed=1]","evaluate[tasks=chunk,system=learned_mixture,domain=bc,seed=1]","evaluate[tasks=chunk,system=learned_skip,domain=bc,seed=1]","evaluate[tasks=chunk,system=low_supervision,domain=bc,seed=1]","evaluate[tasks=chunk,system=single,domain=bc,seed=1]","evaluate[tasks=chunk,system=sluice,domain=bc,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_alpha,domain=bc,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_beta,domain=bc,seed=1]","evaluate[tasks=chunk,system=sluice_without_omega,domain=bc,seed=1]","evaluate[tasks=chunk,system=constant_concatenation,domain=bn,seed=1]","evaluate[tasks=chunk,system=constant_mixture,domain=bn,seed=1]","evaluate[tasks=chunk,system=constant_skip,domain=bn,seed=1]","evaluate[tasks=chunk,system=cross_stitch,domain=bn,seed=1]","evaluate[tasks=chunk,system=hard,domain=bn,seed=1]","evaluate[tasks=chunk,system=learned_concatenation,domain=bn,seed=1]","evaluate[tasks=chunk,system=learned_mixture,domain=bn,seed=1]","evaluate[tasks=chunk,system=learned_skip,domain=bn,seed=1]","evaluate[tasks=chunk,system=low_supervision,domain=bn,seed=1]","evaluate[tasks=chunk,system=single,domain=bn,seed=1]","evaluate[tasks=chunk,system=sluice,domain=bn,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_alpha,domain=bn,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_beta,domain=bn,seed=1]","evaluate[tasks=chunk,system=sluice_without_omega,domain=bn,seed=1]","evaluate[tasks=chunk,system=constant_concatenation,domain=mz,seed=1]","evaluate[tasks=chunk,system=constant_mixture,domain=mz,seed=1]","evaluate[tasks=chunk,system=constant_skip,domain=mz,seed=1]","evaluate[tasks=chunk,system=cross_stitch,domain=mz,seed=1]","evaluate[tasks=chunk,system=hard,domain=mz,seed=1]","evaluate[tasks=chunk,system=learned_concatenation,domain=mz,seed=1]","evaluate[tasks=chunk,system=learned_mixture,domain=mz,seed=1]","evaluate[tasks=chunk,system=learned_skip,domain=mz,seed=1]","evaluate[tasks=chunk,system=low_supervision,domain=mz,seed=1]","evaluate[tasks=chunk,system=single,domain=mz,seed=1]","evaluate[tasks=chunk,system=sluice,domain=mz,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_alpha,domain=mz,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_beta,domain=mz,seed=1]","evaluate[tasks=chunk,system=sluice_without_omega,domain=mz,seed=1]","evaluate[tasks=chunk,system=constant_concatenation,domain=nw,seed=1]","evaluate[tasks=chunk,system=constant_mixture,domain=nw,seed=1]","evaluate[tasks=chunk,system=constant_skip,domain=nw,seed=1]","evaluate[tasks=chunk,system=cross_stitch,domain=nw,seed=1]","evaluate[tasks=srl,system=cross_stitch,domain=nw,seed=1]","evaluate[tasks=chunk,system=hard,domain=nw,seed=1]","evaluate[tasks=noise,system=hard,domain=nw,seed=1]","evaluate[tasks=srl,system=hard,domain=nw,seed=1]","evaluate[tasks=chunk,system=learned_concatenation,domain=nw,seed=1]","evaluate[tasks=chunk,system=learned_mixture,domain=nw,seed=1]","evaluate[tasks=chunk,system=learned_skip,domain=nw,seed=1]","evaluate[tasks=chunk,system=low_supervision,domain=nw,seed=1]","evaluate[tasks=srl,system=low_supervision,domain=nw,seed=1]","evaluate[tasks=chunk,system=single,domain=nw,seed=1]","evaluate[tasks=noise,system=single,domain=nw,seed=1]","evaluate[tasks=srl,system=single,domain=nw,seed=1]","evaluate[tasks=chunk,system=sluice,domain=nw,seed=1]","evaluate[tasks=noise,system=sluice,domain=nw,seed=1]","evaluate[tasks=srl,system=sluice,domain=nw,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_alpha,domain=nw,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_beta,domain=nw,seed=1]","evaluate[tasks=chunk,system=sluice_without_omega,domain=nw,seed=1]","evaluate[tasks=chunk,system=constant_concatenation,domain=pt,seed=1]","evaluate[tasks=chunk,system=constant_mixture,domain=pt,seed=1]","evaluate[tasks=chunk,system=constant_skip,domain=pt,seed=1]","evaluate[tasks=chunk,system=cross_stitch,domain=pt,seed=1]","evaluate[tasks=ner,system=cross_stitch,domain=pt,seed=1]","evaluate[tasks=chunk,system=hard,domain=pt,seed=1]","evaluate[tasks=four,system=hard,domain=pt,seed=1]","evaluate[tasks=ner,system=hard,domain=pt,seed=1]","evaluate[tasks=chunk,system=learned_concatenation,domain=pt,seed=1]","evaluate[tasks=chunk,system=learned_mixture,domain=pt,seed=1]","evaluate[tasks=chunk,system=learned_skip,domain=pt,seed=1]","evaluate[tasks=chunk,system=low_supervision,domain=pt,seed=1]","evaluate[tasks=four,system=low_supervision,domain=pt,seed=1]","evaluate[tasks=ner,system=low_supervision,domain=pt,seed=1]","evaluate[tasks=chunk,system=single,domain=pt,seed=1]","evaluate[tasks=ner,system=single,domain=pt,seed=1]","evaluate[tasks=pos,system=single,domain=pt,seed=1]","evaluate[tasks=srl,system=single,domain=pt,seed=1]","evaluate[tasks=chunk,system=sluice,domain=pt,seed=1]","evaluate[tasks=four,system=sluice,domain=pt,seed=1]","evaluate[tasks=ner,system=sluice,domain=pt,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_alpha,domain=pt,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_beta,domain=pt,seed=1]","evaluate[tasks=chunk,system=sluice_without_omega,domain=pt,seed=1]","evaluate[tasks=chunk,system=constant_concatenation,domain=tc,seed=1]","evaluate[tasks=chunk,system=constant_mixture,domain=tc,seed=1]","evaluate[tasks=chunk,system=constant_skip,domain=tc,seed=1]","evaluate[tasks=chunk,system=cross_stitch,domain=tc,seed=1]","evaluate[tasks=chunk,system=hard,domain=tc,seed=1]","evaluate[tasks=chunk,system=learned_concatenation,domain=tc,seed=1]","evaluate[tasks=chunk,system=learned_mixture,domain=tc,seed=1]","evaluate[tasks=chunk,system=learned_skip,domain=tc,seed=1]","evaluate[tasks=chunk,system=low_supervision,domain=tc,seed=1]","evaluate[tasks=chunk,system=single,domain=tc,seed=1]","evaluate[tasks=chunk,system=sluice,domain=tc,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_alpha,domain=tc,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_beta,domain=tc,seed=1]","evaluate[tasks=chunk,system=sluice_without_omega,domain=tc,seed=1]","evaluate[tasks=chunk,system=constant_concatenation,domain=wb,seed=1]","evaluate[tasks=chunk,system=constant_mixture,domain=wb,seed=1]","evaluate[tasks=chunk,system=constant_skip,domain=wb,seed=1]","evaluate[tasks=chunk,system=cross_stitch,domain=wb,seed=1]","evaluate[tasks=chunk,system=hard,domain=wb,seed=1]","evaluate[tasks=chunk,system=learned_concatenation,domain=wb,seed=1]","evaluate[tasks=chunk,system=learned_mixture,domain=wb,seed=1]","evaluate[tasks=chunk,system=learned_skip,domain=wb,seed=1]","evaluate[tasks=chunk,system=low_supervision,domain=wb,seed=1]","evaluate[tasks=chunk,system=single,domain=wb,seed=1]","evaluate[tasks=chunk,system=sluice,domain=wb,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_alpha,domain=wb,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_beta,domain=wb,seed=1]","evaluate[tasks=chunk,system=sluice_without_omega,domain=wb,seed=1]"],"properties":["correlate"],"scores":["evaluate[tasks=chunk,system=constant_concatenation,domain=bc,seed=1]","evaluate[tasks=chunk,system=constant_mixture,domain=bc,seed=1]","evaluate[tasks=chunk,system=constant_skip,domain=bc,seed=1]","evaluate[tasks=chunk,system=cross_stitch,domain=bc,seed=1]","evaluate[tasks=chunk,system=hard,domain=bc,seed=1]","evaluate[tasks=chunk,system=learned_concatenation,domain=bc,seed=1]","evaluate[tasks=chunk,system=learned_mixture,domain=bc,seed=1]","evaluate[tasks=chunk,system=learned_skip,domain=bc,seed=1]","evaluate[tasks=chunk,system=low_supervision,domain=bc,seed=1]","evaluate[tasks=chunk,system=single,domain=bc,seed=1]","evaluate[tasks=chunk,system=sluice,domain=bc,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_alpha,domain=bc,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_beta,domain=bc,seed=1]","evaluate[tasks=chunk,system=sluice_without_omega,domain=bc,seed=1]","evaluate[tasks=chunk,system=constant_concatenation,domain=bn,seed=1]","evaluate[tasks=chunk,system=constant_mixture,domain=bn,seed=1]","evaluate[tasks=chunk,system=constant_skip,domain=bn,seed=1]","evaluate[tasks=chunk,system=cross_stitch,domain=bn,seed=1]","evaluate[tasks=chunk,system=hard,domain=bn,seed=1]","evaluate[tasks=chunk,system=learned_concatenation,domain=bn,seed=1]","evaluate[tasks=chunk,system=learned_mixture,domain=bn,seed=1]","evaluate[tasks=chunk,system=learned_skip,domain=bn,seed=1]","evaluate[tasks=chunk,system=low_supervision,domain=bn,seed=1]","evaluate[tasks=chunk,system=single,domain=bn,seed=1]","evaluate[tasks=chunk,system=sluice,domain=bn,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_alpha,domain=bn,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_beta,domain=bn,seed=1]","evaluate[tasks=chunk,system=sluice_without_omega,domain=bn,seed=1]","evaluate[tasks=chunk,system=constant_concatenation,domain=mz,seed=1]","evaluate[tasks=chunk,system=constant_mixture,domain=mz,seed=1]","evaluate[tasks=chunk,system=constant_skip,domain=mz,seed=1]","evaluate[tasks=chunk,system=cross_stitch,domain=mz,seed=1]","evaluate[tasks=chunk,system=hard,domain=mz,seed=1]","evaluate[tasks=chunk,system=learned_concatenation,domain=mz,seed=1]","evaluate[tasks=chunk,system=learned_mixture,domain=mz,seed=1]","evaluate[tasks=chunk,system=learned_skip,domain=mz,seed=1]","evaluate[tasks=chunk,system=low_supervision,domain=mz,seed=1]","evaluate[tasks=chunk,system=single,domain=mz,seed=1]","evaluate[tasks=chunk,system=sluice,domain=mz,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_alpha,domain=mz,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_beta,domain=mz,seed=1]","evaluate[tasks=chunk,system=sluice_without_omega,domain=mz,seed=1]","evaluate[tasks=chunk,system=constant_concatenation,domain=nw,seed=1]","evaluate[tasks=chunk,system=constant_mixture,domain=nw,seed=1]","evaluate[tasks=chunk,system=constant_skip,domain=nw,seed=1]","evaluate[tasks=chunk,system=cross_stitch,domain=nw,seed=1]","evaluate[tasks=srl,system=cross_stitch,domain=nw,seed=1]","evaluate[tasks=chunk,system=hard,domain=nw,seed=1]","evaluate[tasks=noise,system=hard,domain=nw,seed=1]","evaluate[tasks=srl,system=hard,domain=nw,seed=1]","evaluate[tasks=chunk,system=learned_concatenation,domain=nw,seed=1]","evaluate[tasks=chunk,system=learned_mixture,domain=nw,seed=1]","evaluate[tasks=chunk,system=learned_skip,domain=nw,seed=1]","evaluate[tasks=chunk,system=low_supervision,domain=nw,seed=1]","evaluate[tasks=srl,system=low_supervision,domain=nw,seed=1]","evaluate[tasks=chunk,system=single,domain=nw,seed=1]","evaluate[tasks=noise,system=single,domain=nw,seed=1]","evaluate[tasks=srl,system=single,domain=nw,seed=1]","evaluate[tasks=chunk,system=sluice,domain=nw,seed=1]","evaluate[tasks=noise,system=sluice,domain=nw,seed=1]","evaluate[tasks=srl,system=sluice,domain=nw,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_alpha,domain=nw,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_beta,domain=nw,seed=1]","evaluate[tasks=chunk,system=sluice_without_omega,domain=nw,seed=1]","evaluate[tasks=chunk,system=constant_concatenation,domain=pt,seed=1]","evaluate[tasks=chunk,system=constant_mixture,domain=pt,seed=1]","evaluate[tasks=chunk,system=constant_skip,domain=pt,seed=1]","evaluate[tasks=chunk,system=cross_stitch,domain=pt,seed=1]","evaluate[tasks=ner,system=cross_stitch,domain=pt,seed=1]","evaluate[tasks=chunk,system=hard,domain=pt,seed=1]","evaluate[tasks=four,system=hard,domain=pt,seed=1]","evaluate[tasks=ner,system=hard,domain=pt,seed=1]","evaluate[tasks=chunk,system=learned_concatenation,domain=pt,seed=1]","evaluate[tasks=chunk,system=learned_mixture,domain=pt,seed=1]","evaluate[tasks=chunk,system=learned_skip,domain=pt,seed=1]","evaluate[tasks=chunk,system=low_supervision,domain=pt,seed=1]","evaluate[tasks=four,system=low_supervision,domain=pt,seed=1]","evaluate[tasks=ner,system=low_supervision,domain=pt,seed=1]","evaluate[tasks=chunk,system=single,domain=pt,seed=1]","evaluate[tasks=ner,system=single,domain=pt,seed=1]","evaluate[tasks=pos,system=single,domain=pt,seed=1]","evaluate[tasks=srl,system=single,domain=pt,seed=1]","evaluate[tasks=chunk,system=sluice,domain=pt,seed=1]","evaluate[tasks=four,system=sluice,domain=pt,seed=1]","evaluate[tasks=ner,system=sluice,domain=pt,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_alpha,domain=pt,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_beta,domain=pt,seed=1]","evaluate[tasks=chunk,system=sluice_without_omega,domain=pt,seed=1]","evaluate[tasks=chunk,system=constant_concatenation,domain=tc,seed=1]","evaluate[tasks=chunk,system=constant_mixture,domain=tc,seed=1]","evaluate[tasks=chunk,system=constant_skip,domain=tc,seed=1]","evaluate[tasks=chunk,system=cross_stitch,domain=tc,seed=1]","evaluate[tasks=chunk,system=hard,domain=tc,seed=1]","evaluate[tasks=chunk,system=learned_concatenation,domain=tc,seed=1]","evaluate[tasks=chunk,system=learned_mixture,domain=tc,seed=1]","evaluate[tasks=chunk,system=learned_skip,domain=tc,seed=1]","evaluate[tasks=chunk,system=low_supervision,domain=tc,seed=1]","evaluate[tasks=chunk,system=single,domain=tc,seed=1]","evaluate[tasks=chunk,system=sluice,domain=tc,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_alpha,domain=tc,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_beta,domain=tc,seed=1]","evaluate[tasks=chunk,system=sluice_without_omega,domain=tc,seed=1]","evaluate[tasks=chunk,system=constant_concatenation,domain=wb,seed=1]","evaluate[tasks=chunk,system=constant_mixture,domain=wb,seed=1]","evaluate[tasks=chunk,system=constant_skip,domain=wb,seed=1]","evaluate[tasks=chunk,system=cross_stitch,domain=wb,seed=1]","evaluate[tasks=chunk,system=hard,domain=wb,seed=1]","evaluate[tasks=chunk,system=learned_concatenation,domain=wb,seed=1]","evaluate[tasks=chunk,system=learned_mixture,domain=wb,seed=1]","evaluate[tasks=chunk,system=learned_skip,domain=wb,seed=1]","evaluate[tasks=chunk,system=low_supervision,domain=wb,seed=1]","evaluate[tasks=chunk,system=single,domain=wb,seed=1]","evaluate[tasks=chunk,system=sluice,domain=wb,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_alpha,domain=wb,seed=1]","evaluate[tasks=chunk,system=sluice_balanced_beta,domain=wb,seed=1]","evaluate[tasks=chunk,system=sluice_without_omega,domain=wb,seed=1]"],"sentences":["ingest[domain=bc,split=dev]","ingest[domain=bc,split=test]","ingest[domain=bc,split=train]","ingest[domain=bn,split=dev]","ingest[domain=bn,split=test]","ingest[domain=bn,split=train]","ingest[domain=mz,split=dev]","ingest[domain=mz,split=test]","ingest[domain=mz,split=train]","ingest[domain=nw,split=dev]","ingest[domain=nw,split=test]","ingest[domain=nw,split=train]","ingest[domain=pt,split=dev]","ingest[domain=pt,split=test]","ingest[domain=pt,split=train]","ingest[domain=tc,split=dev]","ingest[domain=tc,split=test]","ingest[domain=tc,split=train]","ingest[domain=wb,split=dev]","ingest[domain=wb,split=test]","ingest[domain=wb,split=train]"],"sharing":["train[tasks=chunk,system=constant_concatenation,domain=bc,seed=1]","train[tasks=chunk,system=constant_mixture,domain=bc,seed=1]","train[tasks=chunk,system=constant_skip,domain=bc,seed=1]","train[tasks=chunk,system=cross_stitch,domain=bc,seed=1]","train[tasks=chunk,system=hard,domain=bc,seed=1]","train[tasks=chunk,system=learned_concatenation,domain=bc,seed=1]","train[tasks=chunk,system=learned_mixture,domain=bc,seed=1]","train[tasks=chunk,system=learned_skip,domain=bc,seed=1]","train[tasks=chunk,system=low_supervision,domain=bc,seed=1]","train[tasks=chunk,system=single,domain=bc,seed=1]","train[tasks=chunk,system=sluice,domain=bc,seed=1]","train[tasks=chunk,system=sluice_balanced_alpha,domain=bc,seed=1]","train[tasks=chunk,system=sluice_balanced_beta,domain=bc,seed=1]","train[tasks=chunk,system=sluice_without_omega,domain=bc,seed=1]","train[tasks=chunk,system=constant_concatenation,domain=bn,seed=1]","train[tasks=chunk,system=constant_mixture,domain=bn,seed=1]","train[tasks=chunk,system=constant_skip,domain=bn,seed=1]","train[tasks=chunk,system=cross_stitch,domain=bn,seed=1]","train[tasks=chunk,system=hard,domain=bn,seed=1]","train[tasks=chunk,system=learned_concatenation,domain=bn,seed=1]","train[tasks=chunk,system=learned_mixture,domain=bn,seed=1]","train[tasks=chunk,system=learned_skip,domain=bn,seed=1]","train[tasks=chunk,system=low_supervision,domain=bn,seed=1]","train[tasks=chunk,system=single,domain=bn,seed=1]","train[tasks=chunk,system=sluice,domain=bn,seed=1]","train[tasks=chunk,system=sluice_balanced_alpha,domain=bn,seed=1]","train[tasks=chunk,system=sluice_balanced_beta,domain=bn,seed=1]","train[tasks=chunk,system=sluice_without_omega,domain=bn,seed=1]","train[tasks=chunk,system=constant_concatenation,domain=mz,seed=1]","train[tasks=chunk,system=constant_mixture,domain=mz,seed=1]","train[tasks=chunk,system=constant_skip,domain=mz,seed=1]","train[tasks=chunk,system=cross_stitch,domain=mz,seed=1]","train[tasks=chunk,system=hard,domain=mz,seed=1]","train[tasks=chunk,system=learned_concatenation,domain=mz,seed=1]","train[tasks=chunk,system=learned_mixture,domain=mz,seed=1]","train[tasks=chunk,system=learned_skip,domain=mz,seed=1]","train[tasks=chunk,system=low_supervision,domain=mz,seed=1]","train[tasks=chunk,system=single,domain=mz,seed=1]","train[tasks=chunk,system=sluice,domain=mz,seed=1]","train[tasks=chunk,system=sluice_balanced_alpha,domain=mz,seed=1]","train[tasks=chunk,system=sluice_balanced_beta,domain=mz,seed=1]","train[tasks=chunk,system=sluice_without_omega,domain=mz,seed=1]","train[tasks=chunk,system=constant_concatenation,domain=nw,seed=1]","train[tasks=chunk,system=constant_mixture,domain=nw,seed=1]","train[tasks=chunk,system=constant_skip,domain=nw,seed=1]","train[tasks=chunk,system=cross_stitch,domain=nw,seed=1]","train[tasks=srl,system=cross_stitch,domain=nw,seed=1]","train[tasks=chunk,system=hard,domain=nw,seed=1]","train[tasks=noise,system=hard,domain=nw,seed=1]","train[tasks=srl,system=hard,domain=nw,seed=1]","train[tasks=chunk,system=learned_concatenation,domain=nw,seed=1]","train[tasks=chunk,system=learned_mixture,domain=nw,seed=1]","train[tasks=chunk,system=learned_skip,domain=nw,seed=1]","train[tasks=chunk,system=low_supervision,domain=nw,seed=1]","train[tasks=srl,system=low_supervision,domain=nw,seed=1]","train[tasks=chunk,system=single,domain=nw,seed=1]","train[tasks=noise,system=single,domain=nw,seed=1]","train[tasks=srl,system=single,domain=nw,seed=1]","train[tasks=chunk,system=sluice,domain=nw,seed=1]","train[tasks=noise,system=sluice,domain=nw,seed=1]","train[tasks=srl,system=sluice,domain=nw,seed=1]","train[tasks=chunk,system=sluice_balanced_alpha,domain=nw,seed=1]","train[tasks=chunk,system=sluice_balanced_beta,domain=nw,seed=1]","train[tasks=chunk,system=sluice_without_omega,domain=nw,seed=1]","train[tasks=chunk,system=constant_concatenation,domain=pt,seed=1]","train[tasks=chunk,system=constant_mixture,domain=pt,seed=1]","train[tasks=chunk,system=constant_skip,domain=pt,seed=1]","train[tasks=chunk,system=cross_stitch,domain=pt,seed=1]","train[tasks=ner,system=cross_stitch,domain=pt,seed=1]","train[tasks=chunk,system=hard,domain=pt,seed=1]","train[tasks=four,system=hard,domain=pt,seed=1]","train[tasks=ner,system=hard,domain=pt,seed=1]","train[tasks=chunk,system=learned_concatenation,domain=pt,seed=1]","train[tasks=chunk,system=learned_mixture,domain=pt,seed=1]","train[tasks=chunk,system=learned_skip,domain=pt,seed=1]","train[tasks=chunk,system=low_supervision,domain=pt,seed=1]","train[tasks=four,system=low_supervision,domain=pt,seed=1]","train[tasks=ner,system=low_supervision,domain=pt,seed=1]","train[tasks=chunk,system=single,domain=pt,seed=1]","train[tasks=ner,system=single,domain=pt,seed=1]","train[tasks=pos,system=single,domain=pt,seed=1]","train[tasks=srl,system=single,domain=pt,seed=1]","train[tasks=chunk,system=sluice,domain=pt,seed=1]","train[tasks=four,system=sluice,domain=pt,seed=1]","train[tasks=ner,system=sluice,domain=pt,seed=1]","train[tasks=chunk,system=sluice_balanced_alpha,domain=pt,seed=1]","train[tasks=chunk,system=sluice_balanced_beta,domain=pt,seed=1]","train[tasks=chunk,system=sluice_without_omega,domain=pt,seed=1]","train[tasks=chunk,system=constant_concatenation,domain=tc,seed=1]","train[tasks=chunk,system=constant_mixture,domain=tc,seed=1]","train[tasks=chunk,system=constant_skip,domain=tc,seed=1]","train[tasks=chunk,system=cross_stitch,domain=tc,seed=1]","train[tasks=chunk,system=hard,domain=tc,seed=1]","train[tasks=chunk,system=learned_concatenation,domain=tc,seed=1]","train[tasks=chunk,system=learned_mixture,domain=tc,seed=1]","train[tasks=chunk,system=learned_skip,domain=tc,seed=1]","train[tasks=chunk,system=low_supervision,domain=tc,seed=1]","train[tasks=chunk,system=single,domain=tc,seed=1]","train[tasks=chunk,system=sluice,domain=tc,seed=1]","train[tasks=chunk,system=sluice_balanced_alpha,domain=tc,seed=1]","train[tasks=chunk,system=sluice_balanced_beta,domain=tc,seed=1]","train[tasks=chunk,system=sluice_without_omega,domain=tc,seed=1]","train[tasks=chunk,system=constant_concatenation,domain=wb,seed=1]","train[tasks=chunk,system=constant_mixture,domain=wb,seed=1]","train[tasks=chunk,system=constant_skip,domain=wb,seed=1]","train[tasks=chunk,system=cross_stitch,domain=wb,seed=1]","train[tasks=chunk,system=hard,domain=wb,seed=1]","train[tasks=chunk,system=learned_concatenation,domain=wb,seed=1]","train[tasks=chunk,system=learned_mixture,domain=wb,seed=1]","train[tasks=chunk,system=learned_skip,domain=wb,seed=1]","train[tasks=chunk,system=low_supervision,domain=wb,seed=1]","train[tasks=chunk,system=single,domain=wb,seed=1]","train[tasks=chunk,system=sluice,domain=wb,seed=1]","train[tasks=chunk,system=sluice_balanced_alpha,domain=wb,seed=1]","train[tasks=chunk,system=sluice_balanced_beta,domain=wb,seed=1]","train[tasks=chunk,system=sluice_without_omega,domain=wb,seed=1]"]},"outputs":{"report":"8fe0db174884eb75"},"commit":"26c5f247e4c4f36577ce108ecad7208905de66cc","machine":0,"finished":"2026-11-28T10:42:13Z","seconds":5.614},
    "train[tasks=chunk,system=constant_concatenation,domain=bc,seed=1]": {"stage":"train","key":"6a20874507182b521288f9523ebab1b946a11315d4f86cc810ede38961dc47d7","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.connect":"concatenation","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=bc,split=dev]"],"train":["ingest[domain=bc,split=train]"],"vocabulary":["index[domain=bc]"]},"outputs":{"curve":"7b13e454aea7a1b7","model":"f3eacaa7d336a041","sharing":"d2d89eef3c48985e"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:07:49Z","seconds":58.555},
    "train[tasks=chunk,system=constant_concatenation,domain=bn,seed=1]": {"stage":"train","key":"8272b02e14246e43f47432ab9cf441c7a7e0933fe9c7deeee511e3c065b99366","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.connect":"concatenation","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=bn,split=dev]"],"train":["ingest[domain=bn,split=train]"],"vocabulary":["index[domain=bn]"]},"outputs":{"curve":"f48e33b2b2b1d2f4","model":"5f96da6704a505fc","sharing":"d2d89eef3c48985e"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T21:59:40Z","seconds":57.79},
    "train[tasks=chunk,system=constant_concatenation,domain=mz,seed=1]": {"stage":"train","key":"a573819894fb26a66ceede6252e724b6af9a978b052572b137a3d48a8f6f8ffc","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.connect":"concatenation","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=mz,split=dev]"],"train":["ingest[domain=mz,split=train]"],"vocabulary":["index[domain=mz]"]},"outputs":{"curve":"6a1102d94d56bf15","model":"dce075e95e6eabc0","sharing":"d2d89eef3c48985e"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:13:59Z","seconds":62.183},
    "train[tasks=chunk,system=constant_concatenation,domain=nw,seed=1]": {"stage":"train","key":"1f59ebb23a242cae62a5eca68b25cb0205f326719a75e7e70a0d6367360dbe83","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.connect":"concatenation","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"curve":"3c1b5c399238b40a","model":"d295d1440d72ea97","sharing":"d2d89eef3c48985e"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:31:52Z","seconds":38.722},
    "train[tasks=chunk,system=constant_concatenation,domain=pt,seed=1]": {"stage":"train","key":"0719b2ee121a5cf83e195933f2362be6d0b13f536d0a4fe033cacc51bc04fad9","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.connect":"concatenation","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"curve":"b137da287eff1327","model":"eb569dd2385621be","sharing":"d2d89eef3c48985e"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T21:54:49Z","seconds":53.763},
    "train[tasks=chunk,system=constant_concatenation,domain=tc,seed=1]": {"stage":"train","key":"fdae7b591bbbd54b5d8a98533a71a1e0f5af9200c0e5f663da0b27a2e919c8be","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.connect":"concatenation","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=tc,split=dev]"],"train":["ingest[domain=tc,split=train]"],"vocabulary":["index[domain=tc]"]},"outputs":{"curve":"98f3da1c4e3c0fb7","model":"ad9c76e7d29c67d6","sharing":"d2d89eef3c48985e"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:27:05Z","seconds":27.998},
    "train[tasks=chunk,system=constant_concatenation,domain=wb,seed=1]": {"stage":"train","key":"fd4169425d5abcbd7754c59ac0269794eda5709d7dac6ce1a8326f74b27eb16c","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.connect":"concatenation","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=wb,split=dev]"],"train":["ingest[domain=wb,split=train]"],"vocabulary":["index[domain=wb]"]},"outputs":{"curve":"de2d5c605ac2994f","model":"940d408dd6531f52","sharing":"d2d89eef3c48985e"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:21:46Z","seconds":53.935},
    "train[tasks=chunk,system=constant_mixture,domain=bc,seed=1]": {"stage":"train","key":"dd5e353d292b08ea9b3b9a5b0f40a9efd9944d842e963195905509201fdfa932","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.connect":"mixture","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=bc,split=dev]"],"train":["ingest[domain=bc,split=train]"],"vocabulary":["index[domain=bc]"]},"outputs":{"curve":"5197870f18d6c80e","model":"b52e2cc2c55f040c","sharing":"7b82f479fd977a47"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:09:10Z","seconds":43.221},
    "train[tasks=chunk,system=constant_mixture,domain=bn,seed=1]": {"stage":"train","key":"87243aa3a719916943865d1f615c921d2726cb88f3f18d3ff3607ed2c1a504a7","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.connect":"mixture","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=bn,split=dev]"],"train":["ingest[domain=bn,split=train]"],"vocabulary":["index[domain=bn]"]},"outputs":{"curve":"bad58b24ff241dc9","model":"083dc6fbd9979489","sharing":"e35158cffb03eb5e"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:00:55Z","seconds":42.152},
    "train[tasks=chunk,system=constant_mixture,domain=mz,seed=1]": {"stage":"train","key":"de0ee814896d1b2f692e18a48de1ad7612068d880f344ad194423e7f0b847cdf","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.connect":"mixture","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=mz,split=dev]"],"train":["ingest[domain=mz,split=train]"],"vocabulary":["index[domain=mz]"]},"outputs":{"curve":"6ba328dd079e3587","model":"e2b8449057f1e0b6","sharing":"55efd2b22bd9127b"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:15:44Z","seconds":57.102},
    "train[tasks=chunk,system=constant_mixture,domain=nw,seed=1]": {"stage":"train","key":"66cc97fb944fb6319e4afb725b2846fc6843f067b3efd1039b95cb1743600768","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.connect":"mixture","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"curve":"f1867f254e80ca47","model":"c14c2ab5737f27d6","sharing":"7b083ee4d9d22696"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:33:28Z","seconds":46.834},
    "train[tasks=chunk,system=constant_mixture,domain=pt,seed=1]": {"stage":"train","key":"596ca5a5b60f8ffad062f8f234b3c1e2143a99867d540c1ece7aa6ba915bfabc","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.connect":"mixture","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"curve":"4535d0c4f61f8d95","model":"738ca34d70696ee4","sharing":"fe0dd8888658068b"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T21:55:40Z","seconds":60.683},
    "train[tasks=chunk,system=constant_mixture,domain=tc,seed=1]": {"stage":"train","key":"78ac6ea90771e20adf42d5c0e5fa1b8f6734e0e3843c19e84495c724eecc43a1","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.connect":"mixture","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=tc,split=dev]"],"train":["ingest[domain=tc,split=train]"],"vocabulary":["index[domain=tc]"]},"outputs":{"curve":"ccf24a7bc0369843","model":"7ca4e73925fd83f6","sharing":"a91bc823e4e1d745"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:28:34Z","seconds":32.915},
    "train[tasks=chunk,system=constant_mixture,domain=wb,seed=1]": {"stage":"train","key":"0bfa8ed6ea124b80d43ddcfbe906b25a79410be475ebed2f152e83ff58ba2dcd","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.connect":"mixture","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=wb,split=dev]"],"train":["ingest[domain=wb,split=train]"],"vocabulary":["index[domain=wb]"]},"outputs":{"curve":"bd0db88d59b5b639","model":"9e192ba8e9849283","sharing":"8306fac641282a5e"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:23:18Z","seconds":53.544},
    "train[tasks=chunk,system=constant_skip,domain=bc,seed=1]": {"stage":"train","key":"cd0e69ea2661da7c632bc2b8cc4418ac657bb209fe1f66678f71123aa53b38d7","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.connect":"skip","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=bc,split=dev]"],"train":["ingest[domain=bc,split=train]"],"vocabulary":["index[domain=bc]"]},"outputs":{"curve":"e1d32f7c2f6b5bf4","model":"c9a270d93a5c0031","sharing":"d2d89eef3c48985e"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:08:38Z","seconds":48.702},
    "train[tasks=chunk,system=constant_skip,domain=bn,seed=1]": {"stage":"train","key":"75c2d7ddf590b87b991e1c839a737ddfd228587a046f3e4a5ba058805fc27101","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.connect":"skip","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=bn,split=dev]"],"train":["ingest[domain=bn,split=train]"],"vocabulary":["index[domain=bn]"]},"outputs":{"curve":"b15e09fdaf477ef3","model":"965d6253e492b41e","sharing":"d2d89eef3c48985e"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:00:49Z","seconds":68.831},
    "train[tasks=chunk,system=constant_skip,domain=mz,seed=1]": {"stage":"train","key":"24ad5ef27124c42b8d24aa08b6600d9c11eba99a9db86dbe489cfdbd0b108f3b","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.connect":"skip","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=mz,split=dev]"],"train":["ingest[domain=mz,split=train]"],"vocabulary":["index[domain=mz]"]},"outputs":{"curve":"8f5678c61bda843e","model":"e0db5bc57227702e","sharing":"d2d89eef3c48985e"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:14:52Z","seconds":53.314},
    "train[tasks=chunk,system=constant_skip,domain=nw,seed=1]": {"stage":"train","key":"23d9b5bea4a490389948c2b0df87687c1333ace4a35fc1e3f3f0ccdfaaebe3db","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.connect":"skip","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"curve":"7a2cd2d67b4128aa","model":"35e5c569d667bd61","sharing":"d2d89eef3c48985e"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:32:41Z","seconds":49.228},
    "train[tasks=chunk,system=constant_skip,domain=pt,seed=1]": {"stage":"train","key":"2252e0e17f47180154205317afb7484e385864594f504147c904fe85b1b7b3de","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.connect":"skip","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"curve":"3f481c7ef7181dd5","model":"5f1021d686a469db","sharing":"d2d89eef3c48985e"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T21:54:39Z","seconds":43.69},
    "train[tasks=chunk,system=constant_skip,domain=tc,seed=1]": {"stage":"train","key":"48e6c122b78212244aaacc3f472923b4d1e925dfb49114efb97be17dbdd4220b","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.connect":"skip","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=tc,split=dev]"],"train":["ingest[domain=tc,split=train]"],"vocabulary":["index[domain=tc]"]},"outputs":{"curve":"fe8fc91c629bf569","model":"9c3e67da52b60c76","sharing":"d2d89eef3c48985e"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:28:01Z","seconds":56.12},
    "train[tasks=chunk,system=constant_skip,domain=wb,seed=1]": {"stage":"train","key":"bee6b4ff9d87dca460a57d7495f016d85a4222eb9a7bcf8579608afa5244353c","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.connect":"skip","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=wb,split=dev]"],"train":["ingest[domain=wb,split=train]"],"vocabulary":["index[domain=wb]"]},"outputs":{"curve":"4e4a3864baf38218","model":"c2b55b3b1f2ea356","sharing":"d2d89eef3c48985e"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:22:24Z","seconds":38.053},
    "train[tasks=chunk,system=cross_stitch,domain=bc,seed=1]": {"stage":"train","key":"d6982f5406dc737a30eb28e4f7dc1cb3cd7bebbaf1d5270b0659806fcc24d2da","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"last","system.stacks":"per_task","system.subspaces":1,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=bc,split=dev]"],"train":["ingest[domain=bc,split=train]"],"vocabulary":["index[domain=bc]"]},"outputs":{"curve":"a14ba23c9a989212","model":"7db315eb4490920d","sharing":"93f2b738c22759de"},"commit":"64906daf1ebfda2c6be62af4f4e02afeacfdb87d","machine":0,"finished":"2026-11-27T20:20:33Z","seconds":100.881},
    "train[tasks=chunk,system=cross_stitch,domain=bn,seed=1]": {"stage":"train","key":"279c925c006856492c96302f9ec3924650c77ed97522c26929d6142374315aa9","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"last","system.stacks":"per_task","system.subspaces":1,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=bn,split=dev]"],"train":["ingest[domain=bn,split=train]"],"vocabulary":["index[domain=bn]"]},"outputs":{"curve":"195e49ec1d5a0e8e","model":"a90db8760fa56d9e","sharing":"2c821b994c3d74c8"},"commit":"64906daf1ebfda2c6be62af4f4e02afeacfdb87d","machine":0,"finished":"2026-11-27T20:29:52Z","seconds":78.099},
    "train[tasks=chunk,system=cross_stitch,domain=mz,seed=1]": {"stage":"train","key":"08d48007a21eed538ecf4984e912330e0b95ac86d6aa7b931412a65132f3ebde","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"last","system.stacks":"per_task","system.subspaces":1,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=mz,split=dev]"],"train":["ingest[domain=mz,split=train]"],"vocabulary":["index[domain=mz]"]},"outputs":{"curve":"6422c273aa1cc92a","model":"a0601fcb7c0b8a7a","sharing":"155779b620ca1879"},"commit":"64906daf1ebfda2c6be62af4f4e02afeacfdb87d","machine":0,"finished":"2026-11-27T20:24:18Z","seconds":115.842},
    "train[tasks=chunk,system=cross_stitch,domain=nw,seed=1]": {"stage":"train","key":"f7f16ef4ff3fdf0144cf90443cc6a3522ed6b9b075d5f352c41e065b6ad7437a","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"last","system.stacks":"per_task","system.subspaces":1,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"curve":"5dfad213dab4fb17","model":"6ec71200365694ed","sharing":"145458ed13fbe6b5"},"commit":"8a5d2b43f0af2d22232d011c61d8b1baa8d1c718","machine":0,"finished":"2026-11-27T13:29:37Z","seconds":78.711},
    "train[tasks=chunk,system=cross_stitch,domain=pt,seed=1]": {"stage":"train","key":"b26e46208f3bf3df847a65da13f3342468888414fb6a69002e64e7283592cb8a","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"last","system.stacks":"per_task","system.subspaces":1,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"curve":"372d0849aedb7962","model":"cab5bb4003e07ebf","sharing":"71625dd46a0083fe"},"commit":"454442bb21b4f560a66efa7470dff83825c6f366","machine":0,"finished":"2026-11-27T17:45:46Z","seconds":257.48},
    "train[tasks=chunk,system=cross_stitch,domain=tc,seed=1]": {"stage":"train","key":"61de3215f6c80c6124c43a22133bba928b445d79459f1088ba338c63af507e65","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"last","system.stacks":"per_task","system.subspaces":1,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=tc,split=dev]"],"train":["ingest[domain=tc,split=train]"],"vocabulary":["index[domain=tc]"]},"outputs":{"curve":"fae2298894fe73f8","model":"c7f77e9a38f96e98","sharing":"958d345d614749b3"},"commit":"64906daf1ebfda2c6be62af4f4e02afeacfdb87d","machine":0,"finished":"2026-11-27T20:23:49Z","seconds":66.383},
    "train[tasks=chunk,system=cross_stitch,domain=wb,seed=1]": {"stage":"train","key":"c509cf4bdc3606c70f41041d02ca34d3989fcfd0a298fd67e4dbfdd71c49c924","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"last","system.stacks":"per_task","system.subspaces":1,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=wb,split=dev]"],"train":["ingest[domain=wb,split=train]"],"vocabulary":["index[domain=wb]"]},"outputs":{"curve":"2239ef4e3314a80a","model":"7592a08cc6f48d55","sharing":"d07fbac4d8e35c87"},"commit":"64906daf1ebfda2c6be62af4f4e02afeacfdb87d","machine":0,"finished":"2026-11-27T20:24:44Z","seconds":54.723},
    "train[tasks=chunk,system=hard,domain=bc,seed=1]": {"stage":"train","key":"e1a89adfa4e23c58e32f8c22af259cc97aa9c654d406fefc31e9831462aaa0ed","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.connect":"last","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=bc,split=dev]"],"train":["ingest[domain=bc,split=train]"],"vocabulary":["index[domain=bc]"]},"outputs":{"curve":"e515820bc47e1a1d","model":"93db57fb927d76d3","sharing":"d2d89eef3c48985e"},"commit":"64906daf1ebfda2c6be62af4f4e02afeacfdb87d","machine":0,"finished":"2026-11-27T20:19:30Z","seconds":66.397},
    "train[tasks=chunk,system=hard,domain=bn,seed=1]": {"stage":"train","key":"d88e56e8344a5a6712df8f140e1cc9451738ee2cf9b90159e7a26234524e14e8","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.connect":"last","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=bn,split=dev]"],"train":["ingest[domain=bn,split=train]"],"vocabulary":["index[domain=bn]"]},"outputs":{"curve":"29fa45f6dd2101e7","model":"6dfb557d4263c713","sharing":"d2d89eef3c48985e"},"commit":"64906daf1ebfda2c6be62af4f4e02afeacfdb87d","machine":0,"finished":"2026-11-27T20:28:34Z","seconds":46.413},
    "train[tasks=chunk,system=hard,domain=mz,seed=1]": {"stage":"train","key":"2c5823604af87b67e5242f37c3d6ef8437fee5d08560563f4739bff920c90e3e","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.connect":"last","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=mz,split=dev]"],"train":["ingest[domain=mz,split=train]"],"vocabulary":["index[domain=mz]"]},"outputs":{"curve":"63b2766003c5a914","model":"a9b3202dd9038401","sharing":"d2d89eef3c48985e"},"commit":"64906daf1ebfda2c6be62af4f4e02afeacfdb87d","machine":0,"finished":"2026-11-27T20:21:32Z","seconds":59.448},
    "train[tasks=chunk,system=hard,domain=nw,seed=1]": {"stage":"train","key":"69415ddfed5f1c142b282edfd051e80fc30c90fa531c888b7e9bd6eee5a9173d","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.connect":"last","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"curve":"db34d0063e8268e8","model":"3a0f42e35eb927cd","sharing":"d2d89eef3c48985e"},"commit":"8a5d2b43f0af2d22232d011c61d8b1baa8d1c718","machine":0,"finished":"2026-11-27T13:26:44Z","seconds":43.669},
    "train[tasks=chunk,system=hard,domain=pt,seed=1]": {"stage":"train","key":"a615848ab9f5647a37fa70080a050dc2d84d7a31c68ec248eade58296bf40ff0","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.connect":"last","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"curve":"8bed36b9a446f986","model":"11ad31944a24401c","sharing":"d2d89eef3c48985e"},"commit":"454442bb21b4f560a66efa7470dff83825c6f366","machine":0,"finished":"2026-11-27T17:47:01Z","seconds":74.923},
    "train[tasks=chunk,system=hard,domain=tc,seed=1]": {"stage":"train","key":"28c9aada6d54776a84bbead790ea3c46e309ba657fc8588e5053b012307880ee","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.connect":"last","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=tc,split=dev]"],"train":["ingest[domain=tc,split=train]"],"vocabulary":["index[domain=tc]"]},"outputs":{"curve":"421b400f9f6e70f0","model":"cf680281fc5025f4","sharing":"d2d89eef3c48985e"},"commit":"64906daf1ebfda2c6be62af4f4e02afeacfdb87d","machine":0,"finished":"2026-11-27T20:21:04Z","seconds":28.541},
    "train[tasks=chunk,system=hard,domain=wb,seed=1]": {"stage":"train","key":"f84e04e8f75568c9df6b0990e3eb2d5169611d723249886455f9cda9fb78a746","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.connect":"last","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=wb,split=dev]"],"train":["ingest[domain=wb,split=train]"],"vocabulary":["index[domain=wb]"]},"outputs":{"curve":"0a1f8457f27fde5a","model":"7e8c8a34977f9104","sharing":"d2d89eef3c48985e"},"commit":"64906daf1ebfda2c6be62af4f4e02afeacfdb87d","machine":0,"finished":"2026-11-27T20:22:04Z","seconds":60.438},
    "train[tasks=chunk,system=learned_concatenation,domain=bc,seed=1]": {"stage":"train","key":"22ea08e8019569ed9684e22c0a118f62ad17a7d4937e0f117a2feea86194086d","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"concatenation","system.stacks":"per_task","system.subspaces":1,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=bc,split=dev]"],"train":["ingest[domain=bc,split=train]"],"vocabulary":["index[domain=bc]"]},"outputs":{"curve":"b521bc1681d21162","model":"befabce5053dae46","sharing":"dfa01f0a053bf2ce"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:10:03Z","seconds":84.501},
    "train[tasks=chunk,system=learned_concatenation,domain=bn,seed=1]": {"stage":"train","key":"527a1d4abd3f81ecc8f0abe850089e5943479c564b0f8dfec16bd76a2ce90083","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"concatenation","system.stacks":"per_task","system.subspaces":1,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=bn,split=dev]"],"train":["ingest[domain=bn,split=train]"],"vocabulary":["index[domain=bn]"]},"outputs":{"curve":"468435d4644b5cb4","model":"811fb4854ea8444d","sharing":"f954d7b34fe68e32"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:03:36Z","seconds":167.185},
    "train[tasks=chunk,system=learned_concatenation,domain=mz,seed=1]": {"stage":"train","key":"a913597a284d8f3514d10ce1eb1af6fe5705cfa9c5150b528071bfd413fe0d5a","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"concatenation","system.stacks":"per_task","system.subspaces":1,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=mz,split=dev]"],"train":["ingest[domain=mz,split=train]"],"vocabulary":["index[domain=mz]"]},"outputs":{"curve":"b8a3ffbd35ec24b3","model":"e60e6bdce2948897","sharing":"e29479860321a29a"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:16:33Z","seconds":101.134},
    "train[tasks=chunk,system=learned_concatenation,domain=nw,seed=1]": {"stage":"train","key":"f63366de916280332ad02847b7ec5bb4626e89ea253501119e4e42e8eb803b9e","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"concatenation","system.stacks":"per_task","system.subspaces":1,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"curve":"545644508e616e2d","model":"38c760ac7c5d672e","sharing":"2381be57e80feeb3"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:33:51Z","seconds":65.494},
    "train[tasks=chunk,system=learned_concatenation,domain=pt,seed=1]": {"stage":"train","key":"614a54b07aed9acc2de24b662a7e0404100f9a6a5d6379b9f7d210e9ce320e3e","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"concatenation","system.stacks":"per_task","system.subspaces":1,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"curve":"380d51e0a43c1d6d","model":"aae01480238078a8","sharing":"0431186a0bc454a8"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T21:56:40Z","seconds":110.913},
    "train[tasks=chunk,system=learned_concatenation,domain=tc,seed=1]": {"stage":"train","key":"146c513f53c14ee53011dc6b6e203d17812b73f820ff8a5429762b88906c94d3","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"concatenation","system.stacks":"per_task","system.subspaces":1,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=tc,split=dev]"],"train":["ingest[domain=tc,split=train]"],"vocabulary":["index[domain=tc]"]},"outputs":{"curve":"64d50da7e11e6f6d","model":"bc5947deba8bc43f","sharing":"20069ac14660af56"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:29:38Z","seconds":64.104},
    "train[tasks=chunk,system=learned_concatenation,domain=wb,seed=1]": {"stage":"train","key":"4beefd4782576c4da9b8526958c231cf1b529f9a72bf8ff50b70ad3521dd474d","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"concatenation","system.stacks":"per_task","system.subspaces":1,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=wb,split=dev]"],"train":["ingest[domain=wb,split=train]"],"vocabulary":["index[domain=wb]"]},"outputs":{"curve":"3c2ae4a110c35044","model":"2487f37e8b359068","sharing":"c72fe167d798efa2"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:24:52Z","seconds":94.326},
    "train[tasks=chunk,system=learned_mixture,domain=bc,seed=1]": {"stage":"train","key":"43db6019519d5bb4b5da2b2567d70a60bcdb8eebcc0b2eb788b0897d162b0e1b","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.stacks":"per_task","system.subspaces":1,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=bc,split=dev]"],"train":["ingest[domain=bc,split=train]"],"vocabulary":["index[domain=bc]"]},"outputs":{"curve":"81ec09ad4760233d","model":"6efea806ab8fa93b","sharing":"ba45d09c78e8ec77"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:11:49Z","seconds":106.088},
    "train[tasks=chunk,system=learned_mixture,domain=bn,seed=1]": {"stage":"train","key":"73f469243283834a11ab4a5179a202f0b3af16c9c855bcf85c85efc416f213c5","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.stacks":"per_task","system.subspaces":1,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=bn,split=dev]"],"train":["ingest[domain=bn,split=train]"],"vocabulary":["index[domain=bn]"]},"outputs":{"curve":"8c471a099b8e2c3f","model":"6f69a897ea17489d","sharing":"d659a279c4fb2cad"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:04:08Z","seconds":90.992},
    "train[tasks=chunk,system=learned_mixture,domain=mz,seed=1]": {"stage":"train","key":"a14aac2a4476928215a1078d4ffb4812bcb786bb2e18c3f0034881f4c0ea4d18","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.stacks":"per_task","system.subspaces":1,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=mz,split=dev]"],"train":["ingest[domain=mz,split=train]"],"vocabulary":["index[domain=mz]"]},"outputs":{"curve":"4447559881a91096","model":"1687b15abdbec93d","sharing":"d3fe0001310b1dd2"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:19:07Z","seconds":153.282},
    "train[tasks=chunk,system=learned_mixture,domain=nw,seed=1]": {"stage":"train","key":"fcd835b156ad8e4f921eda68eb8b398fcd83f470313b4733fade27c30a530252","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.stacks":"per_task","system.subspaces":1,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"curve":"37f7d442a5a0b1bd","model":"4de8544d58f3a925","sharing":"8a0f7b0aaa01991e"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:35:16Z","seconds":84.793},
    "train[tasks=chunk,system=learned_mixture,domain=pt,seed=1]": {"stage":"train","key":"01657b05507351b22a5c20076fff0d9c875101d202ec5e913187e767d11c83fb","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.stacks":"per_task","system.subspaces":1,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"curve":"70b9f48fab92857d","model":"a26910256587e5a8","sharing":"35e365344acb76c7"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T21:58:14Z","seconds":97.828},
    "train[tasks=chunk,system=learned_mixture,domain=tc,seed=1]": {"stage":"train","key":"b7a52ae53fdb496fcf0e530634f4234b31eb736e773cf4276aa3fd51a7120949","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.stacks":"per_task","system.subspaces":1,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=tc,split=dev]"],"train":["ingest[domain=tc,split=train]"],"vocabulary":["index[domain=tc]"]},"outputs":{"curve":"87cb85f251e1389f","model":"d1cce5bb282c437a","sharing":"5c9b874aa5d616fe"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:30:49Z","seconds":71.15},
    "train[tasks=chunk,system=learned_mixture,domain=wb,seed=1]": {"stage":"train","key":"0a8337e4559290404929545d60127d859948a571351246ef70ac3e255c1b3754","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.stacks":"per_task","system.subspaces":1,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=wb,split=dev]"],"train":["ingest[domain=wb,split=train]"],"vocabulary":["index[domain=wb]"]},"outputs":{"curve":"5616b88c45eb252f","model":"8b94727b4b649ab0","sharing":"47358c37e5c38f65"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:26:20Z","seconds":90.252},
    "train[tasks=chunk,system=learned_skip,domain=bc,seed=1]": {"stage":"train","key":"f52604b42d92bc14dfae9225a63c836990262f99a92e564bf146fa1e032bb9f9","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"skip","system.stacks":"per_task","system.subspaces":1,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=bc,split=dev]"],"train":["ingest[domain=bc,split=train]"],"vocabulary":["index[domain=bc]"]},"outputs":{"curve":"b288ebfdc75a316a","model":"d7cff0a4976beec8","sharing":"2db73f8be47d2c32"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:11:05Z","seconds":115.265},
    "train[tasks=chunk,system=learned_skip,domain=bn,seed=1]": {"stage":"train","key":"d9d2b058e836b2323b3bdf8707bc50027d70de9bf62f17a4e16493eb7f1899cf","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"skip","system.stacks":"per_task","system.subspaces":1,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=bn,split=dev]"],"train":["ingest[domain=bn,split=train]"],"vocabulary":["index[domain=bn]"]},"outputs":{"curve":"6064b6e2cabf5cdd","model":"9e568c5129226d47","sharing":"1cf56a9ff20aa52a"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:02:37Z","seconds":101.542},
    "train[tasks=chunk,system=learned_skip,domain=mz,seed=1]": {"stage":"train","key":"4df7bb3a6d1ee271260d263e98744b4e90a7ac7bad9fab9e11b64969b9a9937d","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"skip","system.stacks":"per_task","system.subspaces":1,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=mz,split=dev]"],"train":["ingest[domain=mz,split=train]"],"vocabulary":["index[domain=mz]"]},"outputs":{"curve":"12b24ef88e266d6e","model":"b6f43d138e8b7c84","sharing":"7ebe1911769d5a84"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:17:23Z","seconds":98.907},
    "train[tasks=chunk,system=learned_skip,domain=nw,seed=1]": {"stage":"train","key":"a1e75a8f7d5500066e22704bb7611273db0b37d6702477350dec62543f0c4e16","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"skip","system.stacks":"per_task","system.subspaces":1,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"curve":"b8d290fd1320c482","model":"c6b7514897b93c56","sharing":"5df1fb03491c0592"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:35:13Z","seconds":104.459},
    "train[tasks=chunk,system=learned_skip,domain=pt,seed=1]": {"stage":"train","key":"3a2c8cc2f1fef3e6c23d6b0b5b415c1cf547a0390ab7a7128450154b52eb8ede","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"skip","system.stacks":"per_task","system.subspaces":1,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"curve":"36f77f7fbf0dd2de","model":"c1067d8b3a223b44","sharing":"4dcabf1f7bdc899f"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T21:56:36Z","seconds":56.114},
    "train[tasks=chunk,system=learned_skip,domain=tc,seed=1]": {"stage":"train","key":"a7a7799ff77c52a538c102a0fb0ce3778f78800d4e99e6cab593d563eb4edfc6","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"skip","system.stacks":"per_task","system.subspaces":1,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=tc,split=dev]"],"train":["ingest[domain=tc,split=train]"],"vocabulary":["index[domain=tc]"]},"outputs":{"curve":"e7c0956b479b9e5f","model":"b004c530e08d293f","sharing":"4361b708c34bb68e"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:30:15Z","seconds":71.936},
    "train[tasks=chunk,system=learned_skip,domain=wb,seed=1]": {"stage":"train","key":"c884b33d7a1b9b1318ab66f107c5156c100da86f3acfe91081cc269c3e2325fd","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"skip","system.stacks":"per_task","system.subspaces":1,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=wb,split=dev]"],"train":["ingest[domain=wb,split=train]"],"vocabulary":["index[domain=wb]"]},"outputs":{"curve":"fdade5bc5bb4debb","model":"90729b86e8a5559b","sharing":"e460203587d3ca46"},"commit":"17b14d4043d598afb4358012efda03054078425e","machine":0,"finished":"2026-11-27T22:24:49Z","seconds":91.541},
    "train[tasks=chunk,system=low_supervision,domain=bc,seed=1]": {"stage":"train","key":"ae5784bfc85397cd2984fd8990e1a57278e8d25b16ec0bf80f8b8a6d4629296c","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.auxiliary_layer.pos":1,"system.auxiliary_layer.srl":1,"system.connect":"last","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=bc,split=dev]"],"train":["ingest[domain=bc,split=train]"],"vocabulary":["index[domain=bc]"]},"outputs":{"curve":"838fce21bd29b51f","model":"72a5c44a591e077f","sharing":"d2d89eef3c48985e"},"commit":"64906daf1ebfda2c6be62af4f4e02afeacfdb87d","machine":0,"finished":"2026-11-27T20:18:52Z","seconds":28.637},
    "train[tasks=chunk,system=low_supervision,domain=bn,seed=1]": {"stage":"train","key":"c389c166128db3f19edee80484f76138a96e417aa1a29eaf1e886e74d1eaea0c","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.auxiliary_layer.pos":1,"system.auxiliary_layer.srl":1,"system.connect":"last","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=bn,split=dev]"],"train":["ingest[domain=bn,split=train]"],"vocabulary":["index[domain=bn]"]},"outputs":{"curve":"ae53b0a0c94e35c8","model":"df05ffb0e31f3594","sharing":"d2d89eef3c48985e"},"commit":"64906daf1ebfda2c6be62af4f4e02afeacfdb87d","machine":0,"finished":"2026-11-27T20:29:23Z","seconds":58.572},
    "train[tasks=chunk,system=low_supervision,domain=mz,seed=1]": {"stage":"train","key":"f3b8322f58127db7f6515527c337a90f2cf34b370c462d2c151727a18827c2f5","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.auxiliary_layer.pos":1,"system.auxiliary_layer.srl":1,"system.connect":"last","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=mz,split=dev]"],"train":["ingest[domain=mz,split=train]"],"vocabulary":["index[domain=mz]"]},"outputs":{"curve":"1041104a3be96664","model":"2140856864ae996c","sharing":"d2d89eef3c48985e"},"commit":"64906daf1ebfda2c6be62af4f4e02afeacfdb87d","machine":0,"finished":"2026-11-27T20:22:12Z","seconds":40.021},
    "train[tasks=chunk,system=low_supervision,domain=nw,seed=1]": {"stage":"train","key":"a07ba0523166cd6a62084146cec1fe4e397a12808f95ae3521d3cddce0bf5c51","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.auxiliary_layer.pos":1,"system.auxiliary_layer.srl":1,"system.connect":"last","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"curve":"85620f4f3d0515b9","model":"0b32625ed21a9af0","sharing":"d2d89eef3c48985e"},"commit":"8a5d2b43f0af2d22232d011c61d8b1baa8d1c718","machine":0,"finished":"2026-11-27T13:27:40Z","seconds":23.654},
    "train[tasks=chunk,system=low_supervision,domain=pt,seed=1]": {"stage":"train","key":"2b40c065be40633bc54998d415720f7f4f8a6bf7855234c60598a9b2865c4d66","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.auxiliary_layer.pos":1,"system.auxiliary_layer.srl":1,"system.connect":"last","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"curve":"04fd5d6e2066ac02","model":"5fd4068f73701671","sharing":"d2d89eef3c48985e"},"commit":"454442bb21b4f560a66efa7470dff83825c6f366","machine":0,"finished":"2026-11-27T17:49:17Z","seconds":76.527},
    "train[tasks=chunk,system=low_supervision,domain=tc,seed=1]": {"stage":"train","key":"4489352e62d210603d04ff09e3ec9830d2d13698ac8df25f5a15b677735484af","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.auxiliary_layer.pos":1,"system.auxiliary_layer.srl":1,"system.connect":"last","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=tc,split=dev]"],"train":["ingest[domain=tc,split=train]"],"vocabulary":["index[domain=tc]"]},"outputs":{"curve":"318011a8c812ec63","model":"3270c7e04169f28d","sharing":"d2d89eef3c48985e"},"commit":"64906daf1ebfda2c6be62af4f4e02afeacfdb87d","machine":0,"finished":"2026-11-27T20:22:23Z","seconds":18.486},
    "train[tasks=chunk,system=low_supervision,domain=wb,seed=1]": {"stage":"train","key":"fe14f6fecc009e8f1a84ee5936dd113f254eea2879bf918c48aa618ff2c2ef12","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.auxiliary_layer.pos":1,"system.auxiliary_layer.srl":1,"system.connect":"last","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=wb,split=dev]"],"train":["ingest[domain=wb,split=train]"],"vocabulary":["index[domain=wb]"]},"outputs":{"curve":"28e0e6b24d3579c0","model":"24e76ab046f75eba","sharing":"d2d89eef3c48985e"},"commit":"64906daf1ebfda2c6be62af4f4e02afeacfdb87d","machine":0,"finished":"2026-11-27T20:22:43Z","seconds":30.727},
    "train[tasks=chunk,system=single,domain=bc,seed=1]": {"stage":"train","key":"7f0515da40f9a3ce315e8adf354f7e788d2496b8900b12417205c65be49ef515","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.auxiliary":false,"system.connect":"last","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=bc,split=dev]"],"train":["ingest[domain=bc,split=train]"],"vocabulary":["index[domain=bc]"]},"outputs":{"curve":"f48fb030f2e6b51c","model":"a545839169497270","sharing":"d2d89eef3c48985e"},"commit":"407559debe56947608caa06274ed5f710cc9cbd6","machine":0,"finished":"2026-11-27T19:31:36Z","seconds":193.091},
    "train[tasks=chunk,system=single,domain=bn,seed=1]": {"stage":"train","key":"07a2690d4ac487551c15c4421c97c216f407bf9269a8224e81a72d31bc4acf73","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.auxiliary":false,"system.connect":"last","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=bn,split=dev]"],"train":["ingest[domain=bn,split=train]"],"vocabulary":["index[domain=bn]"]},"outputs":{"curve":"e7011f36b37cffdb","model":"a348c368687ff7b2","sharing":"d2d89eef3c48985e"},"commit":"407559debe56947608caa06274ed5f710cc9cbd6","machine":0,"finished":"2026-11-27T19:33:42Z","seconds":125.48},
    "train[tasks=chunk,system=single,domain=mz,seed=1]": {"stage":"train","key":"4d5d6a631c6e5e5e78fa21f0d7f6397be6460a9b8f22e140b3279d60190e6994","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.auxiliary":false,"system.connect":"last","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=mz,split=dev]"],"train":["ingest[domain=mz,split=train]"],"vocabulary":["index[domain=mz]"]},"outputs":{"curve":"dfec61fb42799959","model":"c2e290261c2f2abd","sharing":"d2d89eef3c48985e"},"commit":"64906daf1ebfda2c6be62af4f4e02afeacfdb87d","machine":0,"finished":"2026-11-27T20:20:00Z","seconds":30.433},
    "train[tasks=chunk,system=single,domain=nw,seed=1]": {"stage":"train","key":"948b2224da29e2b6d719f688a3aeb006d08a02fab927f553a907d42a3996cc9b","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.auxiliary":false,"system.connect":"last","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"curve":"a0cd10e2fb4c9d2e","model":"8a173aced3c821ee","sharing":"d2d89eef3c48985e"},"commit":"8a5d2b43f0af2d22232d011c61d8b1baa8d1c718","machine":0,"finished":"2026-11-27T13:26:00Z","seconds":47.472},
    "train[tasks=chunk,system=single,domain=pt,seed=1]": {"stage":"train","key":"89230200eeed8c0661bbf5b01f9145d23ac085ea58918f897991a19154aa194e","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.auxiliary":false,"system.connect":"last","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"curve":"37c893f50aaf76c4","model":"9b30fbe024dcaeba","sharing":"d2d89eef3c48985e"},"commit":"454442bb21b4f560a66efa7470dff83825c6f366","machine":0,"finished":"2026-11-27T17:48:00Z","seconds":58.926},
    "train[tasks=chunk,system=single,domain=tc,seed=1]": {"stage":"train","key":"c29e247ed79163a6f70ad8f9345d177786c6a91a15d1ff28378c59839a52e999","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.auxiliary":false,"system.connect":"last","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=tc,split=dev]"],"train":["ingest[domain=tc,split=train]"],"vocabulary":["index[domain=tc]"]},"outputs":{"curve":"d8cde98a2d1c0fc3","model":"9c769b26a8b00a50","sharing":"d2d89eef3c48985e"},"commit":"64906daf1ebfda2c6be62af4f4e02afeacfdb87d","machine":0,"finished":"2026-11-27T20:20:15Z","seconds":14.85},
    "train[tasks=chunk,system=single,domain=wb,seed=1]": {"stage":"train","key":"93eef15894353a274efcfea3b9353da5c380a1d7a63168d67587be7b24c14cac","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.auxiliary":false,"system.connect":"last","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=wb,split=dev]"],"train":["ingest[domain=wb,split=train]"],"vocabulary":["index[domain=wb]"]},"outputs":{"curve":"38bcb45e840dfec0","model":"46063e1ac1014cd1","sharing":"d2d89eef3c48985e"},"commit":"64906daf1ebfda2c6be62af4f4e02afeacfdb87d","machine":0,"finished":"2026-11-27T20:20:35Z","seconds":20.221},
    "train[tasks=chunk,system=sluice,domain=bc,seed=1]": {"stage":"train","key":"50dbe0d71f3647977abba121fa6836a52de1a226e50ca4c08b61f1384fb62085","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.omega":0.1,"system.stacks":"per_task","system.subspaces":2,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=bc,split=dev]"],"train":["ingest[domain=bc,split=train]"],"vocabulary":["index[domain=bc]"]},"outputs":{"curve":"f935de5b0cd3d0a7","model":"61f796f4255f7d7e","sharing":"5cff600cf177abf4"},"commit":"d610b072213f2919401cf6aa86768e3dc13ff2bf","machine":0,"finished":"2026-11-27T17:36:08Z","seconds":395.292},
    "train[tasks=chunk,system=sluice,domain=bn,seed=1]": {"stage":"train","key":"407aee3f0190f4a11160af49ab2a2ffe1f298165ff514ac946212b044839ddf5","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.omega":0.1,"system.stacks":"per_task","system.subspaces":2,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=bn,split=dev]"],"train":["ingest[domain=bn,split=train]"],"vocabulary":["index[domain=bn]"]},"outputs":{"curve":"4f6e849ce6c36d81","model":"27f57f471e346d2e","sharing":"a4ffb9d211f6d787"},"commit":"64906daf1ebfda2c6be62af4f4e02afeacfdb87d","machine":0,"finished":"2026-11-27T20:32:48Z","seconds":205.433},
    "train[tasks=chunk,system=sluice,domain=mz,seed=1]": {"stage":"train","key":"54acf0b0fc6f3a4e36c35b4309908089bd4cec5615aba69a21513707c6943494","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.omega":0.1,"system.stacks":"per_task","system.subspaces":2,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=mz,split=dev]"],"train":["ingest[domain=mz,split=train]"],"vocabulary":["index[domain=mz]"]},"outputs":{"curve":"9807cf7809faa4cf","model":"c656959231364dbf","sharing":"77b2bb19e5ba56ae"},"commit":"64906daf1ebfda2c6be62af4f4e02afeacfdb87d","machine":0,"finished":"2026-11-27T20:27:47Z","seconds":208.844},
    "train[tasks=chunk,system=sluice,domain=nw,seed=1]": {"stage":"train","key":"d04fe1321119ffdbb7582f3dd848ba62ba1b492f6d6a9b948823e5f5c8997c95","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.omega":0.1,"system.stacks":"per_task","system.subspaces":2,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"curve":"cece049d1feccb01","model":"8fda3c5a18e75590","sharing":"763b9d8552264459"},"commit":"8a5d2b43f0af2d22232d011c61d8b1baa8d1c718","machine":0,"finished":"2026-11-27T13:32:55Z","seconds":156.002},
    "train[tasks=chunk,system=sluice,domain=pt,seed=1]": {"stage":"train","key":"8dd86fbc4bb6f47da6464f2152b8c9328413c4c82831ba4399d86e87414953fb","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.omega":0.1,"system.stacks":"per_task","system.subspaces":2,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"curve":"722316c752a95f22","model":"e9099f53003c50a8","sharing":"793f35ccd5e1f75e"},"commit":"454442bb21b4f560a66efa7470dff83825c6f366","machine":0,"finished":"2026-11-27T17:41:29Z","seconds":233.195},
    "train[tasks=chunk,system=sluice,domain=tc,seed=1]": {"stage":"train","key":"fe7b3925c7a7b0291a67aa503952427c6bba10d6cd78270bbed8b66091a5f73c","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.omega":0.1,"system.stacks":"per_task","system.subspaces":2,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=tc,split=dev]"],"train":["ingest[domain=tc,split=train]"],"vocabulary":["index[domain=tc]"]},"outputs":{"curve":"186a90f31cc50f43","model":"42f64f299b88fd10","sharing":"cbc80301322896c9"},"commit":"64906daf1ebfda2c6be62af4f4e02afeacfdb87d","machine":0,"finished":"2026-11-27T20:26:19Z","seconds":94.573},
    "train[tasks=chunk,system=sluice,domain=wb,seed=1]": {"stage":"train","key":"fe82af2dfb5bdf253823ed10aca8b2b9a2d44bf97eafc2fc04193b21294d61f9","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.omega":0.1,"system.stacks":"per_task","system.subspaces":2,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=wb,split=dev]"],"train":["ingest[domain=wb,split=train]"],"vocabulary":["index[domain=wb]"]},"outputs":{"curve":"c37cba1823048385","model":"37a619a78eafc74f","sharing":"8f127d27bf2356cf"},"commit":"64906daf1ebfda2c6be62af4f4e02afeacfdb87d","machine":0,"finished":"2026-11-27T20:28:24Z","seconds":125.621},
    "train[tasks=chunk,system=sluice_balanced_alpha,domain=bc,seed=1]": {"stage":"train","key":"2292921ae1698f77da1f69c72e146f73d03abd4379955a8239022c737316b530","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.initial.favoured":0.5,"system.omega":0.1,"system.stacks":"per_task","system.subspaces":2,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=bc,split=dev]"],"train":["ingest[domain=bc,split=train]"],"vocabulary":["index[domain=bc]"]},"outputs":{"curve":"34f5a7839cdb0268","model":"a75a1e07a25f8649","sharing":"4129d8b937b9c614"},"commit":"45c7e849b088aec89026bad81b64c5490666847b","machine":0,"finished":"2026-11-28T02:25:39Z","seconds":305.851},
    "train[tasks=chunk,system=sluice_balanced_alpha,domain=bn,seed=1]": {"stage":"train","key":"98b5fe886cf784c60114a2b5a3f0a1a4ffb51310219a217b57c5f469bafa5ec1","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.initial.favoured":0.5,"system.omega":0.1,"system.stacks":"per_task","system.subspaces":2,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=bn,split=dev]"],"train":["ingest[domain=bn,split=train]"],"vocabulary":["index[domain=bn]"]},"outputs":{"curve":"3233850d7f450640","model":"b095f9d727776809","sharing":"364df323d51fba65"},"commit":"45c7e849b088aec89026bad81b64c5490666847b","machine":0,"finished":"2026-11-28T02:29:08Z","seconds":514.995},
    "train[tasks=chunk,system=sluice_balanced_alpha,domain=mz,seed=1]": {"stage":"train","key":"f1ef5119b9b0da2fdfbc6f81cada8e9846250f5d1d954cad3d4a83c0605872e5","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.initial.favoured":0.5,"system.omega":0.1,"system.stacks":"per_task","system.subspaces":2,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=mz,split=dev]"],"train":["ingest[domain=mz,split=train]"],"vocabulary":["index[domain=mz]"]},"outputs":{"curve":"d04ba4dba948093d","model":"a2a6e5873a82d15b","sharing":"60a50c57fbddf1eb"},"commit":"45c7e849b088aec89026bad81b64c5490666847b","machine":0,"finished":"2026-11-28T02:32:37Z","seconds":418.052},
    "train[tasks=chunk,system=sluice_balanced_alpha,domain=nw,seed=1]": {"stage":"train","key":"4ad0f6797d0e514559816ff248a63cdf022cd281eb8cfb5c6cc972e1df77ba3f","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.initial.favoured":0.5,"system.omega":0.1,"system.stacks":"per_task","system.subspaces":2,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"curve":"19d181091d514344","model":"05ba10e2fa15a210","sharing":"5662308aed6f6b7f"},"commit":"45c7e849b088aec89026bad81b64c5490666847b","machine":0,"finished":"2026-11-28T02:32:55Z","seconds":226.31},
    "train[tasks=chunk,system=sluice_balanced_alpha,domain=pt,seed=1]": {"stage":"train","key":"883aaebb2c8bf3e255a0ff63a8886f13c8502a6189f9edabce2e8354b7de29c2","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.initial.favoured":0.5,"system.omega":0.1,"system.stacks":"per_task","system.subspaces":2,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"curve":"05e7cf329da7df55","model":"6a6ac86f848bca1b","sharing":"b0015ab68e99807c"},"commit":"45c7e849b088aec89026bad81b64c5490666847b","machine":0,"finished":"2026-11-28T02:35:26Z","seconds":168.616},
    "train[tasks=chunk,system=sluice_balanced_alpha,domain=tc,seed=1]": {"stage":"train","key":"5d0920fdb7eeea14fe9c01b5addfe9e902b378c683e5322c6de731ad46261280","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.initial.favoured":0.5,"system.omega":0.1,"system.stacks":"per_task","system.subspaces":2,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=tc,split=dev]"],"train":["ingest[domain=tc,split=train]"],"vocabulary":["index[domain=tc]"]},"outputs":{"curve":"1ee3dcc156f040d3","model":"9c475da15a1b5cbb","sharing":"c3ffa5103cf88866"},"commit":"45c7e849b088aec89026bad81b64c5490666847b","machine":0,"finished":"2026-11-28T02:34:42Z","seconds":107.654},
    "train[tasks=chunk,system=sluice_balanced_alpha,domain=wb,seed=1]": {"stage":"train","key":"d1515f6fa38d77580c239d344c31570c46759a921ec3cd3d08fe119a58596375","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.initial.favoured":0.5,"system.omega":0.1,"system.stacks":"per_task","system.subspaces":2,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=wb,split=dev]"],"train":["ingest[domain=wb,split=train]"],"vocabulary":["index[domain=wb]"]},"outputs":{"curve":"0dfcab096fe8d0c3","model":"c9318e2840e29d86","sharing":"2641b8134b842489"},"commit":"45c7e849b088aec89026bad81b64c5490666847b","machine":0,"finished":"2026-11-28T02:37:47Z","seconds":184.802},
    "train[tasks=chunk,system=sluice_balanced_beta,domain=bc,seed=1]": {"stage":"train","key":"20d02276c5c77ed8c6431e29af9c7cb011aca9c14211049094c84dd891113a0a","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.initial.lower":0.3333333333333333,"system.omega":0.1,"system.stacks":"per_task","system.subspaces":2,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=bc,split=dev]"],"train":["ingest[domain=bc,split=train]"],"vocabulary":["index[domain=bc]"]},"outputs":{"curve":"6aa788d2b5b8e8b4","model":"2411213a698bbd5d","sharing":"169f655ac94b3d73"},"commit":"45c7e849b088aec89026bad81b64c5490666847b","machine":0,"finished":"2026-11-28T02:40:22Z","seconds":295.678},
    "train[tasks=chunk,system=sluice_balanced_beta,domain=bn,seed=1]": {"stage":"train","key":"fc703149b208ad80b505a7dc804dbb66c47ae047bfd3f9988e76422709796eee","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.initial.lower":0.3333333333333333,"system.omega":0.1,"system.stacks":"per_task","system.subspaces":2,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=bn,split=dev]"],"train":["ingest[domain=bn,split=train]"],"vocabulary":["index[domain=bn]"]},"outputs":{"curve":"5c13c43e8a203c3a","model":"b972b08e68863220","sharing":"3888a5cbb5301312"},"commit":"45c7e849b088aec89026bad81b64c5490666847b","machine":0,"finished":"2026-11-28T02:43:43Z","seconds":355.967},
    "train[tasks=chunk,system=sluice_balanced_beta,domain=mz,seed=1]": {"stage":"train","key":"f3f15bde2439851737abd8f9692940b65f28eee86eed6049917304b0f468ea8a","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.initial.lower":0.3333333333333333,"system.omega":0.1,"system.stacks":"per_task","system.subspaces":2,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=mz,split=dev]"],"train":["ingest[domain=mz,split=train]"],"vocabulary":["index[domain=mz]"]},"outputs":{"curve":"6f93ace7c56c2a58","model":"ae58b1550ff29f0c","sharing":"5ad44819ed01b0e2"},"commit":"45c7e849b088aec89026bad81b64c5490666847b","machine":0,"finished":"2026-11-28T02:44:01Z","seconds":219.004},
    "train[tasks=chunk,system=sluice_balanced_beta,domain=nw,seed=1]": {"stage":"train","key":"eee253bdfd6c2d00c5443d92b9dec4fce4109712f8f0f9f5b847a2a99706ceb7","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.initial.lower":0.3333333333333333,"system.omega":0.1,"system.stacks":"per_task","system.subspaces":2,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"curve":"1b95961773dce589","model":"3a572d6071ac9cd7","sharing":"044e73043f08b287"},"commit":"45c7e849b088aec89026bad81b64c5490666847b","machine":0,"finished":"2026-11-28T02:46:09Z","seconds":145.821},
    "train[tasks=chunk,system=sluice_balanced_beta,domain=pt,seed=1]": {"stage":"train","key":"d8f72979c493f2616d478ecdec33554f40617871423bfb06d17cbc492e9596b2","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.initial.lower":0.3333333333333333,"system.omega":0.1,"system.stacks":"per_task","system.subspaces":2,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"curve":"443d08060c124226","model":"523f37362e25f74c","sharing":"b58a7e660595b540"},"commit":"45c7e849b088aec89026bad81b64c5490666847b","machine":0,"finished":"2026-11-28T02:46:53Z","seconds":172.693},
    "train[tasks=chunk,system=sluice_balanced_beta,domain=tc,seed=1]": {"stage":"train","key":"b775f7342d4e530fd4394e4b4fcd235c6d4dc76995a910735a8e53d763e4dfa6","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.initial.lower":0.3333333333333333,"system.omega":0.1,"system.stacks":"per_task","system.subspaces":2,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=tc,split=dev]"],"train":["ingest[domain=tc,split=train]"],"vocabulary":["index[domain=tc]"]},"outputs":{"curve":"efadfbab57e9e63d","model":"bb55d5a3c39b0447","sharing":"4ce4e44671174cb7"},"commit":"45c7e849b088aec89026bad81b64c5490666847b","machine":0,"finished":"2026-11-28T02:48:29Z","seconds":140.023},
    "train[tasks=chunk,system=sluice_balanced_beta,domain=wb,seed=1]": {"stage":"train","key":"2b985667d17976af276b147a1ae84eccf4c17b71576cb1f6214556626e7c4bac","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.initial.lower":0.3333333333333333,"system.omega":0.1,"system.stacks":"per_task","system.subspaces":2,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=wb,split=dev]"],"train":["ingest[domain=wb,split=train]"],"vocabulary":["index[domain=wb]"]},"outputs":{"curve":"320e216952172a16","model":"299b0d67b091b0e3","sharing":"52966967dcd84453"},"commit":"45c7e849b088aec89026bad81b64c5490666847b","machine":0,"finished":"2026-11-28T02:49:12Z","seconds":138.364},
    "train[tasks=chunk,system=sluice_without_omega,domain=bc,seed=1]": {"stage":"train","key":"7169d987648137fd3b891f509d242465c046c930587320c631b53e3a2d47b197","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.stacks":"per_task","system.subspaces":2,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=bc,split=dev]"],"train":["ingest[domain=bc,split=train]"],"vocabulary":["index[domain=bc]"]},"outputs":{"curve":"3bfbe9db43f27462","model":"04648cdc60dcf0bf","sharing":"ac7eb8f46b49d319"},"commit":"45c7e849b088aec89026bad81b64c5490666847b","machine":0,"finished":"2026-11-28T02:49:35Z","seconds":66.059},
    "train[tasks=chunk,system=sluice_without_omega,domain=bn,seed=1]": {"stage":"train","key":"ba9e49f59182637cdf7061284b3dcadb51b67babed14dce0ab0a33b0ae3c81f1","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.stacks":"per_task","system.subspaces":2,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=bn,split=dev]"],"train":["ingest[domain=bn,split=train]"],"vocabulary":["index[domain=bn]"]},"outputs":{"curve":"b80e6fb720d3c8e9","model":"0513cefcfb0fb547","sharing":"3d149b1da532376c"},"commit":"45c7e849b088aec89026bad81b64c5490666847b","machine":0,"finished":"2026-11-28T02:50:53Z","seconds":100.967},
    "train[tasks=chunk,system=sluice_without_omega,domain=mz,seed=1]": {"stage":"train","key":"9d793ee69df1a1d3bcaf45d25c7b3fa44755dcec5c1636015ad11fb2cd0a8a69","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.stacks":"per_task","system.subspaces":2,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=mz,split=dev]"],"train":["ingest[domain=mz,split=train]"],"vocabulary":["index[domain=mz]"]},"outputs":{"curve":"26624b743e672298","model":"abafbb0ddbb9db30","sharing":"2c977f3e7b2fd995"},"commit":"45c7e849b088aec89026bad81b64c5490666847b","machine":0,"finished":"2026-11-28T02:51:26Z","seconds":110.749},
    "train[tasks=chunk,system=sluice_without_omega,domain=nw,seed=1]": {"stage":"train","key":"0f92dac7f66041c7c8a7c547cbd9ed463310170c64b29b6f7e52d7bdcc057cef","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.stacks":"per_task","system.subspaces":2,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"curve":"a84ebd1a595afa15","model":"3aa15dab2a33b656","sharing":"fac3fa1c69bd0469"},"commit":"45c7e849b088aec89026bad81b64c5490666847b","machine":0,"finished":"2026-11-28T02:52:50Z","seconds":117.672},
    "train[tasks=chunk,system=sluice_without_omega,domain=pt,seed=1]": {"stage":"train","key":"1235deb2eb512d2cb1bacd6073cea4fae07f2c058a2b1e699c7f4a20f4b2849d","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.stacks":"per_task","system.subspaces":2,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"curve":"99cf11b713738b99","model":"9faa9de931ce51dc","sharing":"1a127f69e8889e1b"},"commit":"45c7e849b088aec89026bad81b64c5490666847b","machine":0,"finished":"2026-11-28T02:54:57Z","seconds":211.406},
    "train[tasks=chunk,system=sluice_without_omega,domain=tc,seed=1]": {"stage":"train","key":"4fab64643b96dffba8c72d12ab8869de17f2d9aabeee8b7da7f2fe31723b37fa","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.stacks":"per_task","system.subspaces":2,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=tc,split=dev]"],"train":["ingest[domain=tc,split=train]"],"vocabulary":["index[domain=tc]"]},"outputs":{"curve":"c33ea99954d04bd5","model":"44634a7634163c0e","sharing":"82f46e24de4911b0"},"commit":"45c7e849b088aec89026bad81b64c5490666847b","machine":0,"finished":"2026-11-28T02:54:27Z","seconds":96.231},
    "train[tasks=chunk,system=sluice_without_omega,domain=wb,seed=1]": {"stage":"train","key":"4c3a5b4219a2839ef8b84124fdfc10001679844dabfba78707777225124cbfe6","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.stacks":"per_task","system.subspaces":2,"tasks.auxiliary":["pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=wb,split=dev]"],"train":["ingest[domain=wb,split=train]"],"vocabulary":["index[domain=wb]"]},"outputs":{"curve":"f68313858d006dad","model":"7cf8b969083aa3d0","sharing":"2c2cd37cb8a3c8f2"},"commit":"45c7e849b088aec89026bad81b64c5490666847b","machine":0,"finished":"2026-11-28T02:56:22Z","seconds":115.824},
    "train[tasks=four,system=hard,domain=pt,seed=1]": {"stage":"train","key":"29b316fd791e78a9afc0178467ab52052d97c5d2adfb97c5e447eeabfb75eefb","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.connect":"last","system.stacks":"shared","tasks.auxiliary":["ner","srl","pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"curve":"c51a0becaaa19529","model":"cb02ac54e96963b8","sharing":"d2d89eef3c48985e"},"commit":"0bf2512b8db2a7609548bbf2bc1af7f7bc7f833d","machine":0,"finished":"2026-11-27T21:52:30Z","seconds":97.445},
    "train[tasks=four,system=low_supervision,domain=pt,seed=1]": {"stage":"train","key":"6d3e6ae642aa0222af7aa6ad6a5c716d63ab161d2fe79c72795b054b638c911d","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.auxiliary_layer.pos":1,"system.auxiliary_layer.srl":1,"system.connect":"last","system.stacks":"shared","tasks.auxiliary":["ner","srl","pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"curve":"954f54b16a11fa5e","model":"4861ccdcabb24691","sharing":"d2d89eef3c48985e"},"commit":"0bf2512b8db2a7609548bbf2bc1af7f7bc7f833d","machine":0,"finished":"2026-11-27T21:53:55Z","seconds":55.774},
    "train[tasks=four,system=sluice,domain=pt,seed=1]": {"stage":"train","key":"6583dc728dee02cf61c8e5261fc90b65fdb5d5c113f023bb999f35be60bd168e","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.omega":0.1,"system.stacks":"per_task","system.subspaces":2,"tasks.auxiliary":["ner","srl","pos"],"tasks.main":"chunk"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"curve":"7769b6315d2e14d7","model":"83a56b9f000f0644","sharing":"aebede15628646c1"},"commit":"0bf2512b8db2a7609548bbf2bc1af7f7bc7f833d","machine":0,"finished":"2026-11-27T21:52:12Z","seconds":480.425},
    "train[tasks=ner,system=cross_stitch,domain=pt,seed=1]": {"stage":"train","key":"582e4a9fe19704d2c135531c596b81bec352c2166dce0da73fa09c8b6a0660b2","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"last","system.stacks":"per_task","system.subspaces":1,"tasks.auxiliary":["pos"],"tasks.main":"ner"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"curve":"925a69ab05a3e202","model":"8bac21a69d81c6ec","sharing":"e94819e64f780d9d"},"commit":"0bf2512b8db2a7609548bbf2bc1af7f7bc7f833d","machine":0,"finished":"2026-11-27T21:46:58Z","seconds":117.674},
    "train[tasks=ner,system=hard,domain=pt,seed=1]": {"stage":"train","key":"1034b06d48c68462b94330c79cd6487bd5f2c471fce8d0c3d8ed01fcaea2f206","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.connect":"last","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"ner"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"curve":"198a5c8b794cec08","model":"90883b2e9fbcff5b","sharing":"d2d89eef3c48985e"},"commit":"0bf2512b8db2a7609548bbf2bc1af7f7bc7f833d","machine":0,"finished":"2026-11-27T21:50:11Z","seconds":14.346},
    "train[tasks=ner,system=low_supervision,domain=pt,seed=1]": {"stage":"train","key":"383a698c1158417489fdfc819052b16e30a28c4b8e5a9b5bf83375f28b78de58","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.auxiliary_layer.pos":1,"system.auxiliary_layer.srl":1,"system.connect":"last","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"ner"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"curve":"e6df81620ef7db19","model":"b4ed6b5da036bc71","sharing":"d2d89eef3c48985e"},"commit":"0bf2512b8db2a7609548bbf2bc1af7f7bc7f833d","machine":0,"finished":"2026-11-27T21:53:24Z","seconds":59.705},
    "train[tasks=ner,system=single,domain=pt,seed=1]": {"stage":"train","key":"698f0c8bbfd853edfde20c393c17019c3e459a3552b4cb4558a6bb871f43f26d","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.auxiliary":false,"system.connect":"last","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"ner"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"curve":"35ebcf30f383da8a","model":"12eb26fc2dd1a63c","sharing":"d2d89eef3c48985e"},"commit":"0bf2512b8db2a7609548bbf2bc1af7f7bc7f833d","machine":0,"finished":"2026-11-27T21:48:10Z","seconds":6.695},
    "train[tasks=ner,system=sluice,domain=pt,seed=1]": {"stage":"train","key":"5cf5f4d77f4b02d6fc17385e30f319df711e536598fdf3ee54a597599ae81e3c","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.omega":0.1,"system.stacks":"per_task","system.subspaces":2,"tasks.auxiliary":["pos"],"tasks.main":"ner"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"curve":"cbf1f134f02ac989","model":"e1044059a5b7c2a4","sharing":"a7c4fffa0b72fecb"},"commit":"0bf2512b8db2a7609548bbf2bc1af7f7bc7f833d","machine":0,"finished":"2026-11-27T21:44:22Z","seconds":145.337},
    "train[tasks=noise,system=hard,domain=nw,seed=1]": {"stage":"train","key":"0f0b9eb85f73b925bdcc7958181c610e14721fe0a51dba9981320b513fd05a77","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.connect":"last","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk","tasks.random_labels.auxiliary_sentences":100,"tasks.random_labels.epochs":30,"tasks.random_labels.main_sentences":200},"reads":{"dev":["ingest[domain=nw,split=dev]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"curve":"239c7ddc3dafcd25","model":"2f6d11756f74ece2","sharing":"d2d89eef3c48985e"},"commit":"0bf2512b8db2a7609548bbf2bc1af7f7bc7f833d","machine":0,"finished":"2026-11-27T21:52:24Z","seconds":11.856},
    "train[tasks=noise,system=single,domain=nw,seed=1]": {"stage":"train","key":"cac29b74f96a589d5300f89281e145934eac061aa0ab5bd57481c984a7b42eff","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.auxiliary":false,"system.connect":"last","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"chunk","tasks.random_labels.auxiliary_sentences":100,"tasks.random_labels.epochs":30,"tasks.random_labels.main_sentences":200},"reads":{"dev":["ingest[domain=nw,split=dev]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"curve":"570813dd0ebe3407","model":"80f3d2081f1cd0d4","sharing":"d2d89eef3c48985e"},"commit":"0bf2512b8db2a7609548bbf2bc1af7f7bc7f833d","machine":0,"finished":"2026-11-27T21:49:57Z","seconds":8.555},
    "train[tasks=noise,system=sluice,domain=nw,seed=1]": {"stage":"train","key":"58e042bd791f52856836e15a311c2406a59085834a9db5c7dc82bbdab63eb8bd","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.omega":0.1,"system.stacks":"per_task","system.subspaces":2,"tasks.auxiliary":["pos"],"tasks.main":"chunk","tasks.random_labels.auxiliary_sentences":100,"tasks.random_labels.epochs":30,"tasks.random_labels.main_sentences":200},"reads":{"dev":["ingest[domain=nw,split=dev]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"curve":"b051303df4c2b73a","model":"a53857173b0f0af9","sharing":"026f11b74b4ec627"},"commit":"0bf2512b8db2a7609548bbf2bc1af7f7bc7f833d","machine":0,"finished":"2026-11-27T21:45:00Z","seconds":38.78},
    "train[tasks=pos,system=single,domain=pt,seed=1]": {"stage":"train","key":"6dfaaeb33ede99202dd46dfeb2bf13e1181e92ce11480b9c77174990ecba12aa","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.auxiliary":false,"system.connect":"last","system.stacks":"shared","tasks.auxiliary":[],"tasks.main":"pos"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"curve":"48a316fb21061e81","model":"67200e1b67e48142","sharing":"d2d89eef3c48985e"},"commit":"0bf2512b8db2a7609548bbf2bc1af7f7bc7f833d","machine":0,"finished":"2026-11-27T21:49:48Z","seconds":50.329},
    "train[tasks=srl,system=cross_stitch,domain=nw,seed=1]": {"stage":"train","key":"ee6665d24124c6f7d2392bbef1d07629fecfb97e47a990d0e79b24ceaf55ca1c","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"last","system.stacks":"per_task","system.subspaces":1,"tasks.auxiliary":["pos"],"tasks.main":"srl"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"curve":"993131527836a69a","model":"3ef897eac5606b34","sharing":"035ea53423ecd0bb"},"commit":"0bf2512b8db2a7609548bbf2bc1af7f7bc7f833d","machine":0,"finished":"2026-11-27T21:48:03Z","seconds":64.915},
    "train[tasks=srl,system=hard,domain=nw,seed=1]": {"stage":"train","key":"0d5c279ef483a04fdb1681d05d67dd857ff9afdd2ba1ee81702aebc5b665948a","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.connect":"last","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"srl"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"curve":"4834758b72b938fb","model":"7ec620054041ea85","sharing":"d2d89eef3c48985e"},"commit":"0bf2512b8db2a7609548bbf2bc1af7f7bc7f833d","machine":0,"finished":"2026-11-27T21:50:53Z","seconds":41.515},
    "train[tasks=srl,system=low_supervision,domain=nw,seed=1]": {"stage":"train","key":"0101295d7a07d721954dfec74415208d2714ba3a0eae4370e6e225c7b2ef0ca5","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.auxiliary_layer.pos":1,"system.auxiliary_layer.srl":1,"system.connect":"last","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"srl"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"curve":"57e0f5ef7cb76afa","model":"a43b20f54207f648","sharing":"d2d89eef3c48985e"},"commit":"0bf2512b8db2a7609548bbf2bc1af7f7bc7f833d","machine":0,"finished":"2026-11-27T21:52:59Z","seconds":28.624},
    "train[tasks=srl,system=single,domain=nw,seed=1]": {"stage":"train","key":"ff8edf9a152e0be8b34a20db92ea58b8f57b00b945425d2df21402348ca5dc9e","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.auxiliary":false,"system.connect":"last","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"srl"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"curve":"f8445329f63220ce","model":"c3c9cb527cc1cd9c","sharing":"d2d89eef3c48985e"},"commit":"0bf2512b8db2a7609548bbf2bc1af7f7bc7f833d","machine":0,"finished":"2026-11-27T21:48:28Z","seconds":18.116},
    "train[tasks=srl,system=single,domain=pt,seed=1]": {"stage":"train","key":"428add7524663b0cbf8642617bbe666e8b4858d44c9139b04e4a4cdd4c3a99ab","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.auxiliary":false,"system.connect":"last","system.stacks":"shared","tasks.auxiliary":["pos"],"tasks.main":"srl"},"reads":{"dev":["ingest[domain=pt,split=dev]"],"train":["ingest[domain=pt,split=train]"],"vocabulary":["index[domain=pt]"]},"outputs":{"curve":"58e275d756399a47","model":"10302018d9684af0","sharing":"d2d89eef3c48985e"},"commit":"0bf2512b8db2a7609548bbf2bc1af7f7bc7f833d","machine":0,"finished":"2026-11-27T21:48:58Z","seconds":30.396},
    "train[tasks=srl,system=sluice,domain=nw,seed=1]": {"stage":"train","key":"91858370220e6bbe03ed23634d783f3cee6f7c80d0fd909c835eeb04585dda9f","code":"7f5dd05b944fda7779e62411455d718313d9f6f9866d5127eca82b85730ace2b","params":{"system.alpha":"learned","system.connect":"mixture","system.omega":0.1,"system.stacks":"per_task","system.subspaces":2,"tasks.auxiliary":["pos"],"tasks.main":"srl"},"reads":{"dev":["ingest[domain=nw,split=dev]"],"train":["ingest[domain=nw,split=train]"],"vocabulary":["index[domain=nw]"]},"outputs":{"curve":"0dc3854fa7318a71","model":"d6fee954921babd4","sharing":"116d4ab9eecf38b0"},"commit":"0bf2512b8db2a7609548bbf2bc1af7f7bc7f833d","machine":0,"finished":"2026-11-27T21:44:12Z","seconds":135.564}
  }
});
