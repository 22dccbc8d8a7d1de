# Compiles the targets of any CMake project (3.24 or newer) through llmcc, without a change to the project:
#   cmake -DCMAKE_PROJECT_TOP_LEVEL_INCLUDES=FOLDER/llmcc.cmake ...
# Every target of its own accord; with -DLLMCC_ALL=OFF those that say target_use_llmcc(name).
# CMake calls a launcher for compilations only, so that its own checks see nothing but clang.
option(LLMCC_ALL "Compile every target through llmcc" ON)
set(LLMCC_LAUNCHER "${CMAKE_CURRENT_LIST_DIR}/clang")

foreach(pair "C;CC;clang" "CXX;CXX;clang++")
  list(GET pair 0 language)
  list(GET pair 1 variable)
  list(GET pair 2 name)
  if(NOT CMAKE_${language}_COMPILER AND NOT DEFINED ENV{${variable}})
    find_program(LLMCC_${variable} NAMES ${name} ${name}-22 ${name}-21 ${name}-20 ${name}-19 ${name}-18 ${name}-17 ${name}-16)
    if(LLMCC_${variable})
      set(CMAKE_${language}_COMPILER "${LLMCC_${variable}}")
    endif()
  endif()
  if(LLMCC_ALL)
    set(CMAKE_${language}_COMPILER_LAUNCHER "${LLMCC_LAUNCHER}")
  endif()
endforeach()

function(target_use_llmcc)
  set_target_properties(${ARGV} PROPERTIES
    C_COMPILER_LAUNCHER "${LLMCC_LAUNCHER}" CXX_COMPILER_LAUNCHER "${LLMCC_LAUNCHER}")
endfunction()
